// What people find in their mail: the links and codes of invitations.

// A message as its reader sees it: lettre writes texts with accents as quoted-printable or base64.
function decoded(message) {
  const [head, ...rest] = message.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

// The last invitation for an organisation: its link and its code.
export function invitation(mails, organisation) {
  const mine = mails.map(decoded).findLast((text) => text.includes(organisation) && /code in: /.test(text));
  if (!mine) throw new Error(`no invitation for ${organisation} among ${mails.length} mails`);
  return { link: /http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(mine)[0], code: /code in: ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(mine)[1] };
}
