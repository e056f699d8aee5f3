import { Component, type ReactNode } from 'react';
import { t, type Word } from '@/utils/words';
import { PageStateNotice } from './PageState';

/** Thrown while a page is drawn: what the clerk is told in the place of the page. */
export class PageProblem extends Error {
  override name = 'PageProblem';
  readonly word: Word;

  constructor(word: Word, cause?: unknown) {
    super(word, { cause });
    this.word = word;
  }
}

/** Says in words what keeps a page from being drawn, with a way on: without it the page would go blank. */
export class PageFault extends Component<{ children: ReactNode }, { problem?: unknown }> {
  override state: { problem?: unknown } = {};

  static getDerivedStateFromError(problem: unknown): { problem: unknown } {
    return { problem };
  }

  override render(): ReactNode {
    if (!('problem' in this.state)) return this.props.children;
    const { problem } = this.state;
    // The fault's own words may hold what was on the page: they are not shown.
    const sentence = t(problem instanceof PageProblem ? problem.word : 'page_fault');
    return (
      <main>
        <PageStateNotice state={{ kind: 'error', what: sentence }} onAct={() => location.reload()} />
      </main>
    );
  }
}
