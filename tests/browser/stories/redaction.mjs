// The secretariat covers a name and points at a place of a file, without a script; a reader gets neither.

import assert from 'node:assert/strict';
import { demoAccount, signIn } from '../desk.mjs';
import { PHONE, SCREEN, looksWell } from '../person.mjs';

export const title = 'What is about a person is covered by its words and by two corners, and no reader gets it';
export const demo = true;
export const patience = 240_000;

const SLUG = 'eenvoudige-brieven';
const DESK = `/bureau/brieven/${SLUG}`;
const NAME = 'Kim Voorbeeld';

export default async function ({ open, accounts, picture, engine }) {
  const bureau = await open({ viewport: SCREEN });
  await signIn(bureau, ...demoAccount(accounts));
  const desk = bureau.page;
  const pdf = await (await desk.request.get(`/brieven/${SLUG}.pdf`)).body();
  await desk.goto(DESK);
  const form = desk.locator(`form[action$="/${SLUG}/reacties"]`);
  if (!(await form.isVisible())) await desk.locator('details', { has: form }).locator('summary').click();
  await form.getByLabel('Van wie').fill('Gemeente Merelhoven');
  await form.getByLabel('Wat er staat of gezegd is').fill(`Beste vereniging,\n\n${NAME} belt u. Het nummer is 06-1234 5678.`);
  await form.getByText('Brief terug').click();
  await form.getByLabel('Bestand erbij').setInputFiles({ name: 'Antwoord.pdf', mimeType: 'application/pdf', buffer: pdf });
  await form.getByRole('button', { name: 'Noteer de reactie' }).click();
  await desk.getByText('De reactie is genoteerd.').waitFor();
  await desk.locator('#reacties li', { hasText: NAME }).getByRole('link', { name: /Lees/ }).click();
  await desk.getByRole('link', { name: 'Lakken en openbaar maken' }).click();
  await bureau.accessible('a response before it is redacted');
  const path = new URL(desk.url()).pathname;

  // Without a script, and by keyboard: a suggestion, and words.
  const storage = await bureau.context.storageState();
  const plain = await open({ viewport: SCREEN, javaScript: false, storage });
  const { page } = plain;
  await page.goto(path);
  await page.getByRole('button', { name: 'Lak 06-1234 5678' }).press('Enter');
  await page.getByText('1 plek is gelakt').waitFor();
  await page.getByLabel('Welke woorden?').fill(NAME);
  await page.getByLabel('Welke woorden?').press('Enter');
  await page.getByText('2 plekken, nog niet vastgesteld').waitFor();
  // Two corners of the picture.
  const sheet = page.locator('.sheet input');
  await sheet.click({ position: { x: 100, y: 200 } });
  await page.getByText('Wijs nu de hoek schuin ertegenover aan.').waitFor();
  await sheet.click({ position: { x: 420, y: 320 } });
  await page.getByText('Plek 1').waitFor();
  const seen = await sheet.evaluate((it) => it.complete !== false && it.getBoundingClientRect().width);
  assert.equal(seen, 720, 'a picture is as wide as it is pointed at');
  await looksWell(plain, path, 'redacting', { open, picture, engine });
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await page.getByText('Het is vastgesteld').waitFor();
  await page.getByRole('button', { name: 'Maak openbaar' }).click();
  await page.getByText('De reactie is openbaar').waitFor();

  const reader = await open({ viewport: PHONE, javaScript: false });
  await reader.page.goto(`/brieven/${SLUG}`);
  await reader.page.locator('.cover').first().waitFor();
  assert.ok(!(await reader.page.content()).includes(NAME));
  await reader.accessible('a letter with a redacted answer');
  await reader.page.locator('.cover').first().scrollIntoViewIfNeeded();
  await picture(reader.page, `redacted-360-${engine}`);
  const file = reader.page.locator('a[href*="/reacties/"]').last();
  const made = await reader.page.request.get(await file.getAttribute('href'));
  assert.match(made.headers()['content-disposition'], /Antwoord-gelakt\.pdf/);
  assert.notEqual((await made.body()).length, pdf.length);
}
