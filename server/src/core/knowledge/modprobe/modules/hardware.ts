import type { ModuleRecord } from '../record.ts';
import { inWords, parameter } from './words.ts';

const NOWAYOUT = parameter('nowayout', 'bool', 'Keeps the watchdog running once a program has opened it.', {
  default: 'as the kernel was built',
});

/** Drivers that people blacklist or set, beside those of the network. */
export const hardwareModules: readonly ModuleRecord[] = [
  inWords('pcspkr', 'The beeper of PCs. Blacklisted for silence; hardware loads it, so that `blacklist` does it.'),
  inWords('snd_pcsp', 'Sound through the beeper of PCs; it may become the first sound card, and is blacklisted for that.'),
  inWords(
    'nouveau',
    'The free driver for cards of NVIDIA. Blacklisted, and left out of the initramfs, where the driver of the manufacturer is used.',
    [
      parameter('modeset', 'int', 'Whether it drives the screen: 0 no, 1 yes, 2 without outputs, -1 as it thinks best.', {
        default: '-1',
      }),
      parameter(
        'runpm',
        'int',
        'Whether it turns the second card of a laptop off: 0 no, 1 yes, -1 where that is known to work.',
        { default: '-1' },
      ),
    ],
  ),
  inWords('i915', 'Graphics of Intel processors.', [
    parameter('enable_psr', 'int', 'Lets the screen refresh itself: 0 no, 1 yes, -1 where it is known to work.', {
      default: '-1',
      advice: 'Try 0 where the picture flickers or freezes.',
    }),
    parameter('enable_fbc', 'int', 'Compresses the picture in memory: 0 no, 1 yes, -1 where it is known to work.', {
      default: '-1',
    }),
    parameter(
      'enable_guc',
      'int',
      'What the microcontroller does, bit by bit: 1 submission, 2 video firmware; -1 as the card wants it.',
      { default: '-1' },
    ),
    parameter('modeset', 'int', '0 leaves the screen alone.', { default: '-1' }),
  ]),
  inWords('amdgpu', 'Graphics of AMD since Radeon HD 7000.', [
    parameter('dpm', 'int', 'Changes clocks by load: 0 no, 1 yes, -1 as the card wants it.', { default: '-1' }),
    parameter('dc', 'int', 'The new display code: 0 off, 1 on, -1 as the card wants it.', { default: '-1' }),
    parameter('si_support', 'int', '1 drives cards of the Southern Islands family instead of radeon.'),
    parameter('cik_support', 'int', '1 drives cards of the Sea Islands family instead of radeon.'),
  ]),
  inWords('radeon', 'Graphics of AMD and ATI before amdgpu.', [
    parameter('modeset', 'int', '0 leaves the screen alone.', { default: '-1' }),
    parameter('dpm', 'int', 'Changes clocks by load: 0 no, 1 yes, -1 as the card wants it.', { default: '-1' }),
  ]),
  inWords('snd_hda_intel', 'Sound of nearly every PC.', [
    parameter('power_save', 'int', 'After how many idle seconds the codec sleeps; 0 never.', {
      unit: 'seconds',
      writable: true,
      advice: 'Set 0 where a click is heard before and after each sound.',
    }),
    parameter('power_save_controller', 'bool', 'Lets the controller sleep, too.', { default: 'on', writable: true }),
    parameter('model', 'charp[32]', 'How the codec is wired, a name for each card, where the driver guesses wrong.'),
    parameter('index', 'int[32]', 'The number of each sound card; -1 the next free one.', { default: '-1' }),
    parameter('enable', 'bool[32]', 'Whether each card is used.', { default: 'on' }),
    parameter('dmic_detect', 'bool', 'Leaves machines with digital microphones to another driver.', { default: 'on' }),
    parameter('enable_msi', 'bint', 'Whether it uses message signalled interrupts.', { default: 'as the chip wants it' }),
  ]),
  inWords('snd_usb_audio', 'Sound over USB.', [
    parameter('index', 'int[32]', 'The number of each sound card; -1 the next free one, -2 never the first.', { default: '-1' }),
  ]),
  inWords('floppy', 'Floppy drives. Blacklisted on virtual machines, where looking for one takes time.'),
  inWords('usb_storage', 'Disks and sticks over USB. Blocked on hosts that take no foreign media; uas has to be blocked, too.', [
    parameter('quirks', 'string', 'Faults of devices to work around: `VENDOR:PRODUCT:LETTERS`, with commas; `u` is no UAS.', {
      writable: true,
    }),
  ]),
  inWords('uas', 'Fast disks over USB; it brings usb_storage along.'),
  inWords('usbcore', 'The heart of USB, built into most kernels: options then belong on the kernel command line.', [
    parameter('autosuspend', 'int', 'After how many idle seconds a device sleeps; -1 never.', {
      unit: 'seconds',
      default: '2',
      writable: true,
    }),
    parameter(
      'authorized_default',
      'int',
      'Which new devices may be used: 0 none, 1 all, 2 those inside the case, -1 as the bus says.',
      { default: '-1' },
    ),
  ]),
  inWords('usbhid', 'Keyboards and mice over USB.', [
    parameter('mousepoll', 'uint', 'How often mice are asked; 0 as they want it.', { unit: 'milliseconds', default: '0' }),
  ]),
  inWords('hid_apple', 'Keyboards of Apple, and many that pretend to be one.', [
    parameter(
      'fnmode',
      'uint',
      'What the top row does: 0 no fn key, 1 media keys first, 2 function keys first, 3 by the keyboard.',
      { writable: true },
    ),
  ]),
  inWords('psmouse', 'Mice and touchpads on the PS/2 port.', [
    parameter('synaptics_intertouch', 'int', 'Drives touchpads over SMBus: 0 no, 1 yes, -1 where that is known to work.', {
      default: '-1',
    }),
  ]),
  inWords(
    'firewire_core',
    'FireWire. A device on it can read all memory: hardening blocks it with firewire_ohci and firewire_sbp2.',
  ),
  inWords('firewire_ohci', 'The controllers of FireWire. Blocked against devices that read memory.'),
  inWords('firewire_sbp2', 'Disks over FireWire.'),
  inWords('thunderbolt', 'Thunderbolt and USB4. Blocked where no such device is wanted; docks need it.'),
  inWords('btusb', 'Bluetooth over USB.', [
    parameter('enable_autosuspend', 'bool', 'Lets an idle adapter sleep.', { writable: true }),
    parameter('reset', 'bool', 'Resets the adapter when it is found.', { default: 'on' }),
  ]),
  inWords('uvcvideo', 'Cameras over USB. Blacklisted where no camera is to work.', [
    parameter('quirks', 'uint', 'Faults of cameras to work around, bit by bit.', { writable: true }),
  ]),
  inWords('joydev', 'Joysticks; it takes some tablets and sensors for one.'),
  inWords('lp', 'Printers on the parallel port.'),
  inWords('ppdev', 'Programs that drive the parallel port themselves.'),
  inWords('parport_pc', 'The parallel port of PCs.'),
  inWords('iTCO_wdt', 'The watchdog of Intel chipsets. Blacklisted where another watchdog is used.', [
    parameter('heartbeat', 'int', 'After how long without a sign of life the machine restarts.', {
      unit: 'seconds',
      default: '30',
    }),
    NOWAYOUT,
  ]),
  inWords('sp5100_tco', 'The watchdog of AMD chipsets. Blacklisted where another watchdog is used.', [
    parameter('heartbeat', 'int', 'After how long without a sign of life the machine restarts.', {
      unit: 'seconds',
      default: '60',
    }),
    NOWAYOUT,
  ]),
  inWords('softdog', 'A watchdog in software, for machines without one.', [
    parameter('soft_margin', 'uint', 'After how long without a sign of life the machine restarts.', {
      unit: 'seconds',
      default: '60',
    }),
    parameter('soft_panic', 'int', '1 panics instead of restarting.', { default: '0' }),
    NOWAYOUT,
  ]),
  inWords('i2c_piix4', 'The SMBus of old chipsets. Blacklisted on virtual machines, where it only complains.'),
  inWords('mei_me', 'The management engine of Intel. Blacklisted where nobody is to talk to it.'),
  inWords('rfkill', 'The switches of radios.'),
  inWords('kvm', 'Virtual machines.', [
    parameter(
      'ignore_msrs',
      'bool',
      'Answers guests that ask for unknown registers instead of stopping them; Windows and macOS may need it.',
      { writable: true },
    ),
    parameter('report_ignored_msrs', 'bool', 'Whether that is logged.', { default: 'on', writable: true }),
    parameter('halt_poll_ns', 'uint', 'How long the host waits for an idle guest before it sleeps.', {
      unit: 'nanoseconds',
      writable: true,
    }),
  ]),
  inWords('kvm_intel', 'Virtual machines on Intel processors.', [
    parameter('nested', 'bool', 'Virtual machines inside virtual machines.', { default: 'on since 4.20' }),
    parameter('ept', 'bool', 'Page tables in hardware.', { default: 'on' }),
    parameter('enable_apicv', 'bool', 'Interrupts in hardware.', { default: 'on' }),
  ]),
  inWords('kvm_amd', 'Virtual machines on AMD processors.', [
    parameter('nested', 'int', '1 is virtual machines inside virtual machines.', { default: '1' }),
    parameter('avic', 'int|bool', 'Interrupts in hardware.'),
    parameter('npt', 'int|bool', 'Page tables in hardware.', { default: 'on' }),
  ]),
  inWords('vfio_pci', 'Hands a PCI device to a virtual machine.', [
    parameter(
      'ids',
      'string',
      'The devices to take: `VENDOR:DEVICE`, with commas. It has to load before their own driver, by a softdep or in the initramfs.',
    ),
    parameter('disable_vga', 'bool', 'Leaves the old VGA addresses to the host.', { default: 'off' }),
    parameter('disable_idle_d3', 'bool', 'Keeps idle devices awake.', { default: 'off' }),
  ]),
  inWords('loop', 'Files as disks.', [
    parameter('max_part', 'int', 'How many partitions such a disk can have.', { default: '0' }),
  ]),
  inWords('nbd', 'Disks over the network.', [
    parameter('nbds_max', 'int', 'How many of them exist from the start.', { default: '16' }),
    parameter('max_part', 'int', 'How many partitions each can have.', { default: '16' }),
  ]),
  inWords('zram', 'Compressed disks in memory, for swapping.', [
    parameter('num_devices', 'uint', 'How many of them exist from the start.', { default: '1' }),
  ]),
];
