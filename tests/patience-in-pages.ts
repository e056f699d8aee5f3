/** The same patience where a test waits for what a page draws (`findBy…`, `waitFor`). */
import { configure } from '@testing-library/dom';
import { PATIENCE } from './patience';

configure({ asyncUtilTimeout: PATIENCE });
