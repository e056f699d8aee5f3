/** Runs in an extension's worker: the same code as in `log-worker`, which does nothing until it is asked. */
import { answerCalls } from './log-calls';

answerCalls();
