/** Runs in an extension's worker: begins as the extension's own does, and answers. */
import { answerCalls, expectLog } from './log-calls';

answerCalls();
expectLog();
