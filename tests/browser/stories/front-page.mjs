import assert from 'node:assert/strict';
import { PHONE, SCREEN, TABLET } from '../person.mjs';

export const title = 'A visitor opens the front page';
export const demo = true;

export default async function ({ open, picture }) {
  for (const viewport of [PHONE, TABLET, SCREEN]) {
    for (const dark of [false, true]) {
      const visitor = await open({ viewport, dark });
      const answer = await visitor.page.goto('/');
      assert.equal(answer.status(), 200);
      assert.equal(await visitor.page.getByRole('heading', { level: 1 }).count(), 1);
      await visitor.accessible(`the front page at ${viewport.width}px${dark ? ' in the dark' : ''}`);
      await picture(visitor.page, `${viewport.width}${dark ? '-dark' : ''}`);
      await visitor.close();
    }
  }
}
