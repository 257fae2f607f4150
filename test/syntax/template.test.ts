import assert from 'node:assert/strict';
import { LONGEST_SPAN } from '../../server/src/core/syntax/lines.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { findHoles, hasHole, isTemplateControl, steersLines } from '../../server/src/core/syntax/template.ts';
import { hasTemplateControl, sourceFile } from '../../server/src/core/workspace/source-file.ts';

const holes = (line: string) => findHoles(line).map(({ start, end }) => line.slice(start, end));

describe('template holes', () => {
  const found: readonly (readonly [line: string, ...holes: string[]])[] = [
    ['net.core.somaxconn = {{ somaxconn | default(1024) }}', '{{ somaxconn | default(1024) }}'],
    ['a = {{ x }}{{ y }}', '{{ x }}', '{{ y }}'],
    ['a = {{{ raw }}}', '{{{ raw }}}'],
    ["a = {{ {'k': 1}['k'] }}", "{{ {'k': 1}['k'] }}"],
    ['a = {% if x %}1{% else %}2{% endif %}', '{% if x %}', '{% else %}', '{% endif %}'],
    ['a = 1 {# why #}', '{# why #}'],
    ['a = <%= @max -%>', '<%= @max -%>'],
    [`a = \${{ inputs.max }}`, `\${{ inputs.max }}`],
    [`a = \${MAX}`, `\${MAX}`],
    [`a = \${MAX:-\${LEAST}}`, `\${MAX:-\${LEAST}}`],
    ['a = $MAX', '$MAX'],
    ['a = @MAX@', '@MAX@'],
    ['a = @sbindir@/x', '@sbindir@'],
    ['a = lib@SUFFIX@', '@SUFFIX@'],
    ['%{ for p in ports ~}', '%{ for p in ports ~}'],
    ['a = {{ lost {{ x }}', '{{ x }}'],
  ];
  for (const [line, ...expected] of found) it(`are seen in ${line}`, () => assert.deepEqual(holes(line), expected));

  for (const line of [
    'kernel.core_pattern = |/usr/share/apport/apport -p%p -s%s -c%c -d%d -P%P -u%u -g%g -F%F -- %E',
    'kernel.core_pattern = /var/core/%{user}.%e.%p',
    'kernel.core_pattern = |/usr/lib/systemd/systemd-coredump %P %u %g %s %t %c %h',
    '# costs $5, see $1 and me@example.net, root@host@other.example',
    '-A INPUT -m comment --comment "cost $5" -j ACCEPT',
    '-A INPUT -m string --algo bm --hex-string "|24 40|" -j DROP',
    '-A INPUT -m u32 --u32 "0>>22&0x3C@4=0x29" -j DROP',
    '-A INPUT -m string --string "{" --algo bm -j DROP',
    ':KUBE-SVC-{X} - [0:0]',
    'options m a={1,2} b=<3%',
    'a = 100% {{',
    'a = }} <% {%',
  ]) {
    it(`are not seen in ${line}`, () => assert.deepEqual(holes(line), []));
  }

  it('are found by their place', () => {
    const line = 'a = {{ x }} b {{ y }}';
    const all = findHoles(line);
    for (let start = 0; start <= line.length; start++) {
      for (let end = start; end <= line.length; end++) {
        const slow = all.some((hole) => hole.start < end && start < hole.end);
        assert.equal(hasHole(all, { start, end }), slow);
      }
    }
  });

  it('reach over line ends', () => {
    const tree = parse('sysctl', 'a = {{ x |\n  default(1) }}\nb = 2\n');
    assert.deepEqual(
      tree.lines.map((line) => line.text),
      ['a = {{ x |\n  default(1) }}\n', 'b = 2\n'],
    );
  });

  it('do not swallow a file where one never closes, or closes far away', () => {
    const far = `# {{ x\n${'a = 1\n'.repeat(LONGEST_SPAN / 6 + 1)}# }}\n`;
    for (const text of [far, 'a = {{ x\nb = 2\nc = {{ y }}\n', 'a = <% x\nb = 2\n']) {
      assert.equal(parse('sysctl', text).lines.length, text.split('\n').length - 1);
    }
  });

  it('are kept whole in the words of a line', () => {
    const [rule] = parse('iptables', `-A {{ a b }} -s {{ x["y z"] }}/32 --comment "{{ c "d" }}" \${E:-f g} -j $T\n`).lines;
    assert.ok(rule?.kind === 'rule');
    assert.deepEqual(
      rule.words.map((word) => word.text),
      ['-A', '{{ a b }}', '-s', '{{ x["y z"] }}/32', '--comment', '{{ c "d" }}', `\${E:-f g}`, '-j', '$T'],
    );
    const [options] = parse('modprobe', 'options m a={{ b c }} {{ d = e }}\n').lines;
    assert.deepEqual(options?.kind === 'directive' && options.words.map((word) => word.text), [
      'm',
      'a={{ b c }}',
      '{{ d = e }}',
    ]);
    const [key] = parse('sysctl', '{{ a = b }}.c = {{ d }}\n').lines;
    assert.deepEqual(key?.kind === 'assignment' && [key.key.text, key.value.text], ['{{ a = b }}.c', '{{ d }}']);
  });

  it("are not the shell's variables in a command of modprobe", () => {
    const text = `install m /sbin/modprobe --ignore-install m $CMDLINE_OPTS \${X} {{ y }}\noptions m a=$X\n`;
    assert.deepEqual(
      parse('modprobe', text).lines.map((line) => line.holes.map((hole) => line.text.slice(hole.start, hole.end))),
      [['{{ y }}'], ['$X']],
    );
  });
});

describe('lines that a template steers', () => {
  for (const line of [
    ...['{% if x %}', '  {%- endif %}', '{%+ for a in b %}', '<% if @x -%>', '<%- end -%>', '{{#each a}}', '{{/each}}', '{{^a}}'],
    ...[
      '{{ if .Values.x }}',
      '{{- range .Items }}',
      '{{ end }}',
      '{{else}}',
      '{{ template "x" . }}',
      '%{ if x }',
      '% for a in b:',
      '% endfor',
    ],
  ]) {
    it(`begin with ${line}`, () => assert.ok(isTemplateControl(line) && steersLines(line, findHoles(line))));
  }
  for (const line of [
    '{{ range.start }}',
    '{{ end_port }}',
    '{{ x }}',
    '<%= x %>',
    '<%# note %>',
    '{# note #}',
    '{% raw %}',
    '{% set a = 1 %}',
    '%a',
    '{{/* note */}}',
  ]) {
    it(`do not begin with ${line}`, () => assert.ok(!isTemplateControl(line)));
  }

  const file = (text: string) => hasTemplateControl(sourceFile('etc/sysctl.conf', 'sysctl', text));

  it('are those with a condition anywhere, and those that a hole may multiply', () => {
    for (const text of ['a = 1 {% if x %}\nb = 2\n{% endif %}\n', '{{ all_of_them }}\n', '<%= scope["x"] %>\n', '# {% if x %}\n'])
      assert.ok(file(text), text);
  });

  it('are not comments, banners, assignments and values', () => {
    const header =
      '{{ ansible_managed | comment }}\n# {{ ansible_managed }}\n{# note #}\n<%# note %>\n<%- | $max | -%>\n{% set a = 1 %}\n{{ $x := 1 }}\n';
    assert.equal(file(`${header}a = {{ x }}\n{{ key }} = 1\n`), false);
  });

  it('are no faults: a line of holes only is no line that a reader refuses', () => {
    for (const format of ['sysctl', 'modprobe', 'iptables', 'iptables-config'] as const) {
      assert.deepEqual(
        parse(format, '{{ a }}\n<%= b %> {{ c }}\n{% if d %}\n').lines.map((line) => line.kind),
        ['comment', 'comment', 'comment'],
        format,
      );
    }
  });
});
