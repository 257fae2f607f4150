# Sends packets and tells of those that come, in a network namespace. Reads lines:
#   frame HEX            puts an Ethernet frame on eth0
#   ipv4 MARK ADDRESS HEX, ipv6 MARK ADDRESS HEX
#                        sends an IP packet as a process of the host does; address and packet in hexadecimal
#   hello                asks whether it is there
# Answers each with "sent" or "failed REASON", and prints "came HEX" for each frame that comes in on eth0.
use strict;
use warnings;
use Errno;
$| = 1;

my $link;
if (($ARGV[0] // '') eq 'link') {
  socket($link, 17, 3, unpack('S', pack('n', 3))) or die "socket: $!";
}
my %raw;
my $buffer = '';

sub by_link {
  my ($hex) = @_;
  open(my $file, '<', '/sys/class/net/eth0/ifindex') or return;
  my $index = <$file>;
  my $to = pack('SnlSCCa8', 17, 0x0800, $index, 1, 0, 6, substr(pack('H*', $hex), 0, 6));
  return send($link, pack('H*', $hex), 0, $to);
}

sub by_host {
  my ($family, $mark, $address, $hex) = @_;
  my $number = $family eq 'ipv4' ? 2 : 10;
  if (!$raw{$family}) {
    socket($raw{$family}, $number, 3, 255) or return;
  }
  setsockopt($raw{$family}, 1, 36, pack('I', $mark)) or return;
  my $to = $number == 2 ? pack('Sna4x8', 2, 0, pack('H*', $address)) : pack('SnNa16N', 10, 0, 0, pack('H*', $address), 0);
  return send($raw{$family}, pack('H*', $hex), 0, $to);
}

while (1) {
  my $wanted = '';
  vec($wanted, fileno(STDIN), 1) = 1;
  vec($wanted, fileno($link), 1) = 1 if $link;
  my $ready = $wanted;
  next if select($ready, undef, undef, undef) <= 0;
  if ($link && vec($ready, fileno($link), 1)) {
    my $from = recv($link, my $frame, 70000, 0);
    # Type 4 is a frame that went out.
    print 'came ', unpack('H*', $frame), "\n" if defined $from && (unpack('SnlSC', $from))[4] != 4;
  }
  if (vec($ready, fileno(STDIN), 1)) {
    sysread(STDIN, $buffer, 70000, length $buffer) or exit;
    while ($buffer =~ s/^(.*)\n//) {
      my ($kind, @words) = split ' ', $1;
      if ($kind eq 'hello') {
        print "hello\n";
        next;
      }
      my $sent = $kind eq 'frame' ? by_link(@words) : by_host($kind, @words);
      # What is dropped in OUTPUT, by a rule or for want of a route, its sender learns at once.
      print defined $sent || $!{EPERM} || $!{EINVAL} ? "sent\n" : "failed $!\n";
    }
  }
}
