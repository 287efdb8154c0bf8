// What people find in their mail: the links and codes of invitations.

// The last invitation for an organisation among mails as `mails()` gives them: its link and its code.
export function invitation(mails, organisation) {
  const mine = mails.findLast((text) => text.includes(organisation) && /code in: /.test(text));
  if (!mine) throw new Error(`no invitation for ${organisation} among ${mails.length} mails`);
  return { link: /http:\/\/\S+\/ondertekenen\/[0-9a-f]+/.exec(mine)[0], code: /code in: ([A-Z0-9]{3} [A-Z0-9]{3})/.exec(mine)[1] };
}
