import { command, UsageError } from '../command.ts';
import { surveyFleet } from '../fleet.ts';
import { surveyOf } from '../inputs.ts';
import { conclude } from '../judge.ts';
import { answerFormat, answerOptions, colorOptions, inputArguments, inputOptions, wantsColor } from '../options.ts';
import { Progress } from '../progress.ts';
import { fleetJson, fleetText } from '../reports/fleet.ts';
import { painted, plain } from '../reports/paint.ts';

export const fleetCommand = command({
  name: 'fleet',
  operands: 'PATHS...',
  summary: 'which hosts differ from their peers, and what is told of how many hosts of a role',
  options: { ...inputOptions, ...answerOptions, ...colorOptions },
  async run(values, paths, terminal) {
    if (paths.length === 0) throw new UsageError('name the folder of the hosts: kernlint fleet DIR');
    if (paths.includes('-')) throw new UsageError('kernlint fleet looks at hosts, not at standard input');
    const format = answerFormat(values);
    const color = wantsColor(values) ?? terminal.colors;
    const survey = await surveyOf(inputArguments(values, paths));
    const progress = terminal.progress && new Progress(terminal.progress, survey.candidates.length);
    const { roles, files, problems } = await surveyFleet(survey, (judged) => progress?.step(judged)).finally(() =>
      progress?.stop(),
    );
    terminal.out(format === 'json' ? fleetJson(roles) : fleetText(roles, color ? painted : plain));
    const fails = roles.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || severity === 'warning'));
    return conclude({ notes: survey.notes, problems: [...survey.problems, ...problems], files, fails }, terminal);
  },
});
