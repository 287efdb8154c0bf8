# Everything that readers see, in plain British English, warm and exact. One part per room; a key begins with its room.
# The words of the field: member organisation, co-sign, letter, position paper, signing round, mandate, ledger, desk,
# addressee, request, response, subject to a board decision, in a personal capacity, on behalf of the organisation.

## site: what stands on every page

site-name = Standpunt
site-skip = Skip to the content
site-home = Standpunt, to the front page
site-menu = Main menu
site-menu-desk = Menu of the desk
site-letters = Positions
site-verify = Verify
site-verify-file = Verify a file
site-sign-in = Sign in
site-own = My details
site-sign-out = Sign out
site-help = Help from the desk
# The name of this language, in this language.
site-language = English
site-feed = Follow by Atom
site-desk = Desk
site-new-letter = New letter
site-public = Front page

## ui: parts

ui-seal = { $count ->
    [0] Seal without dots
    [one] Seal with 1 dot, for one organisation
   *[other] Seal with { $count } dots, one for each organisation
}
ui-errors = { $count ->
    [one] One more thing is needed
   *[other] { $count } more things are needed
}
ui-errors-kept = What you filled in is still there.

## words: words of the field, the same everywhere

words-kind-letter = Letter
words-kind-position-paper = Position paper
words-kind-programme-call = Call
words-kind-press-release = Press release
words-kind-follow-up = Follow-up letter
words-capacity-on-behalf = on behalf of the organisation
words-capacity-under-reservation = subject to a board decision
words-capacity-personal = in a personal capacity
words-channel-mail = By email
words-channel-post = By post
words-channel-by-hand = Presented in person
words-response-mail = Email
words-response-post = Letter in return
words-response-phone = Telephone call
words-response-parliamentary-answer = Parliamentary paper
words-response-motion = Motion
words-response-visit = Meeting or visit
words-response-debate = Debate
words-response-media = News report
words-role-reader = reader
words-role-contributor = contributor
words-role-director = director
words-role-secretariat = secretariat
words-role-operator = operator
words-demand = Request
words-note = Note
words-notes = Notes
words-note-back = Back to the text at note
words-and = { $first } and { $last }

## problem: what is wrong with a letter

problem-at-line = Line { $line }: { $what }
problem-at-field = { $field }: { $what }
problem-no-front-matter = The file does not begin with the details of the letter. Put a line with +++ at the top, the details below it, and then another line with +++.
problem-unclosed-front-matter = The details above the letter do not end. Put a line with +++ below them.
problem-broken-front-matter = The details above the letter cannot be read. The message is: { $message }
problem-unknown-key = The detail “{ $key }” does not exist. Check its spelling, or remove the line.
problem-missing-key = The detail “{ $name }” ({ $key }) is missing. Every letter needs it.
problem-no-such-date = The date “{ $value }” does not exist. Write year, month and day, such as 2025-07-09.
problem-wrong-value = “{ $value }” does not fit the detail “{ $key }”.
problem-too-long = { $key } is too long: it holds { $max } characters.
problem-not-utf8 = The file is not plain text (UTF-8). Save it as text and try again.
problem-undefined-footnote = Note [^{ $label }] has no text yet. Write at the bottom: [^{ $label }]: and then the text.
problem-unused-footnote = Nothing refers to note [^{ $label }]. Put [^{ $label }] in the text, or remove the note.
problem-duplicate-footnote = Note [^{ $label }] is there twice. Give one of the two another name.
problem-note-in-note = Note [^{ $label }] stands inside another note. That cannot be printed. Make two separate notes of them.
problem-skipped-heading = A heading with { $from } hashes is followed by one with { $to }: a step was skipped. Whoever has the letter read aloud will lose their way.
problem-top-heading = A heading with one hash is for the subject of the letter. In the text, use two hashes: ##.
problem-empty-heading = Here is a heading without words. Fill it in or remove it.
problem-unprintable = The character “{ $name }” (U+{ $code }) cannot be printed. Remove it or write it in words.
problem-raw-html = HTML is shown as you typed it. For formatting, use Markdown.
problem-image = A letter cannot hold pictures. Describe in words what they show, or send them along separately.
problem-refused-link = The link to “{ $url }” is not possible. A link begins with https://, http:// or mailto:.
problem-too-deep = Quotations or lists are nested here more than { $max } deep. That does not fit on paper.
problem-table-too-wide = This table has { $columns } columns. A page holds { $max }.
problem-too-large = The text is { $size }. A letter may be { $max }. The text was not read and nothing has changed.
problem-empty-body = The letter has no text yet.
problem-key-kind = kind
problem-key-subject = subject
problem-key-place = place
problem-key-date = date
problem-key-language = language
problem-key-sender = sender
problem-key-salutation = salutation
problem-key-closing = closing
problem-key-title = short title
problem-key-body = text
problem-key-institution = institution
problem-key-postal = postal address
problem-key-name = name
problem-key-office = office

## home: the front page

home-standfirst = What the neighbourhood teams think, who stands behind it and what comes of it
home-feed-title = All positions
home-follow = Follow by Atom
home-empty = There is no position here yet
home-empty-text = Once the first letter is published, you can read it here, with all the names below it.
home-undated = Undated
home-to = To { $to }
home-from = From { $sender }, without an addressee
home-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
home-unsigned = No signatories
home-withdrawn = Withdrawn
home-not-sent = Published
home-not-sent-text = No sending or response has been recorded here.
home-to-read = To read and to quote.
home-latest-text = { $when }, { $from }
home-unanswered = No response yet
home-unanswered-text = Sent on { $when }.

## history: what happened to a letter

history-frozen = Adopted
history-frozen-text = Version { $version } of the text is fixed. Not a word has changed since.
history-signed = Signed
history-signed-text = { $count ->
    [one] { $shown } organisation put its name under this version.
   *[other] { $shown } organisations put their names under this version.
}
history-see-who = See who
history-sealed = Sealed
history-sealed-text = The letter with all its names has been sealed as a PDF. Any change after that shows.
history-sent = Sent
history-sent-text = { $way } to { $to }.
history-published = Published
history-published-text = Everyone can read the letter.
history-response = { $form }: { $from }
history-open-file = Open the file
history-erratum = Erratum
history-withdrawn = Withdrawn

## letter: a published letter

letter-as-pdf = As a PDF
letter-as-text = The text as a file
letter-as-data = As data
letter-kind = Kind of document
letter-to = To
letter-to-nobody = { $kind }, without an addressee
letter-place-date = Place and date
letter-place = Place
letter-date = Date
letter-undated = Not stated
letter-behind = { $count ->
    [one] { $shown } organisation stands behind this text
   *[other] { $shown } organisations stand behind this text
}
letter-latest = Latest news: { $what }, { $when }
letter-latest-sent = sent
letter-length = { $notes ->
    [0] { $minutes ->
        [one] 1 minute to read
       *[other] { $minutes } minutes to read
    }
    [one] 1 note, { $minutes ->
        [one] 1 minute to read
       *[other] { $minutes } minutes to read
    }
   *[other] { $notes } notes, { $minutes ->
        [one] 1 minute to read
       *[other] { $minutes } minutes to read
    }
}
letter-withdrawn = Withdrawn on { $when }
letter-erratum = Erratum of { $when }
letter-contents = Contents
letter-signed-by = Signed by
letter-caption = { $count ->
    [one] One name, put under version { $version }.
   *[other] { $shown } names, in alphabetical order. Each was put under version { $version }.
}
letter-caption-recorded = { $count ->
    [one] One name, taken over from the archive. The signature was not given here.
   *[other] { $shown } names, in alphabetical order, taken over from the archive. The signatures were not given here.
}
letter-organisation = Organisation
letter-person = Signatory
letter-capacity = Capacity
letter-recorded = taken over from the archive
letter-deputy = { $capacity }, as deputy
letter-incomplete = The name cannot be read in full on the paper.
letter-history = What happened
letter-file = The sealed file
letter-file-text = The letter as it was adopted, with all its names. The file also holds the text and the ledger, so that everyone can check that nothing has changed.
letter-source = The text itself
letter-source-text = This is the text as it was adopted. With the fingerprint below, everyone can check that not a word has changed.
letter-download = Download the letter
letter-file-code = { $pages ->
    [one] PDF, 1 page, { $size }. The fingerprint of this file (SHA-256):
   *[other] PDF, { $pages } pages, { $size }. The fingerprint of this file (SHA-256):
}
letter-text-code = The fingerprint of the text, version { $version } (SHA-256):

## verify: checking

verify-title = Is this letter genuine?
verify-lead = We check a PDF or a fingerprint, and say step by step what holds and who stood behind it.
verify-how = What do you have?
verify-another = Check something else
verify-file = A PDF of a letter
verify-file-hint = Choose the file that you were sent or downloaded, { $max } at most.
verify-file-do = Check the file
verify-not-kept = We do not keep the file.
verify-hash = A fingerprint (SHA-256)
verify-hash-hint = 64 digits and letters. Spaces may stay.
verify-hash-do = Look up the fingerprint
verify-nothing = Choose a file or paste a fingerprint.
verify-too-large = This file is too large. We check files up to { $max }. A letter is much smaller.
verify-not-a-hash = This is not a fingerprint. A fingerprint has 64 characters: the digits 0 to 9 and the letters a to f.
verify-asked-hash = The fingerprint that you gave:
verify-genuine = Yes, this letter is genuine
verify-genuine-text = The file is exactly as it was sealed, and these organisations stood behind it.
verify-no-pdf = This is not a PDF
verify-no-pdf-text = The file is not a PDF, or it is damaged. You may have chosen another file than you thought. Download the letter again and have another try.
verify-no-seal = There is no seal in this PDF
verify-no-seal-text = Anyone can make such a PDF. Printing a letter and scanning it again loses the seal. Ask for the file itself, or look for the letter on our front page.
verify-broken-seal = The seal cannot be read
verify-broken-seal-text = The seal is damaged. Do not trust this file. Download the letter again.
verify-changed = This file has been changed
verify-changed-text = Something was changed after sealing, if only one character. Do not trust this file. The genuine letter is on our front page.
verify-appended = Something was added to this file
verify-appended-text = The seal holds, but something was put behind it afterwards. What you see on the screen may therefore differ. Do not trust this file.
verify-other-seal = This seal is not ours
verify-other-seal-text = Someone else sealed this file. Anyone can put on a seal; this is not ours.
verify-other-text = The text in this file is not the text that was signed
verify-other-text-text = The file holds another text than the one that the signatures belong to. Do not trust this file.
verify-broken-log = The ledger in this file is not right
verify-broken-log-text = The list of names and the ledger do not say the same, or a line is missing. Do not trust this file.
verify-not-published = This file was not published here
verify-not-published-text = The seal is ours, but this letter is not public yet, or no longer.
verify-known-text = Yes, this is the fingerprint of a published text
verify-known-text-text = These organisations signed the text with this fingerprint.
verify-known-file = Yes, this is the fingerprint of a published file
verify-known-file-text = The sealed file with this fingerprint is on our site.
verify-unknown = We do not know this fingerprint
verify-unknown-text = No text and no file published here has this fingerprint. Check that you copied all of it. One different character in the text gives an altogether different fingerprint.
verify-steps = What we checked
verify-step-seal = The seal is whole
verify-step-seal-text = What the seal covers has not been changed.
verify-step-whole = The seal covers the whole file
verify-step-whole-text = Nothing was put behind it.
verify-step-ours = The seal is ours
verify-step-ours-text = It was put on with our own certificate.
verify-step-text = The text is the text that was signed
verify-step-text-text = The fingerprint of the text in the file is the one that stands in the signatures.
verify-step-log = The ledger is right
verify-step-log-text = Each line follows from the one before, and the names in the ledger are the names under the letter.
verify-step-keys = The keys of their own are right
verify-step-keys-text = Whoever signed with a key of their own signed exactly this. Without that key nobody can make that signature, not even the association. That the key is theirs they can check themselves.
verify-no-keys = Nobody under this letter signed with a key of their own. Nobody has to.
verify-forged = A signature with a key of its own is not right
verify-forged-text = With one of the names is a signature that is not by this key, or that was made for something else. Do not trust this file.
verify-step-published = The file was published here
verify-step-published-text = Exactly this file is on our site.
verify-holds = holds
verify-fails = does not hold
verify-skipped = not looked at
verify-sealed = Sealed by { $by } on { $at }. So says the seal itself.
verify-seal-stamp = { $by } saw this seal on { $at }. So says that party's time stamp; whether you trust it is up to you.
verify-head-stamp = { $by } saw the state of our log on { $at }.
verify-sealed-undated = Sealed by { $by }. So says the seal itself.
verify-letter = Which letter it is
verify-subject = Subject
verify-version = Version { $version } (SHA-256)
verify-withdrawn-text = The file is genuine, but the letter no longer stands.
verify-behind = { $count ->
    [one] One name stood under this text.
   *[other] { $shown } names stood under this text.
}

## failure: when it did not work

failure-now = What you can do now
failure-to-home = To the front page
failure-go-back = Go back with the button of your browser. What you filled in is usually still there.
failure-try-later = Wait a few minutes and load the page again.
failure-ask = Does it still not work? Mail
failure-sign-in = Sign in with another account
failure-reference = Please give this code:
failure-unreadable = We could not read what you sent
failure-unreadable-text = Nothing has changed and nothing was kept.
failure-forbidden = You may not open or do this
failure-forbidden-text = This page is for others, or the form came from another site. Nothing has changed.
failure-not-found = There is nothing here
failure-not-found-text = The address is wrong, or the page has moved. Did you come from an email? Then check that you have the whole link.
failure-method = That is not how this address works
failure-method-text = Open the page again and use the buttons on it. Nothing has changed.
failure-gone = This is no longer here
failure-gone-text = What stood here was withdrawn or has expired.
failure-too-large = This is too large
failure-too-large-text = You sent more than we accept. Nothing has changed and nothing was kept.
failure-too-large-max = You sent more than we accept; { $max } is allowed. Nothing has changed and nothing was kept.
failure-too-many = One moment, please
failure-too-many-text = Too much is being asked at once. What you saved before is safe. Your last step was not carried out.
failure-unavailable = It does not work right now
failure-unavailable-text = Part of the site cannot be reached. What you saved before is safe. Your last step may not have been carried out.
failure-broken = Something went wrong, and it is our fault
failure-broken-text = What you saved before is safe. Your last step may not have been carried out. The fault is in our log.

## sign: co-signing

sign-title = Sign: { $title }
sign-question = Will you put your name under this letter?
sign-lead = A { $kind } from { $sender } to { $to }. It takes { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} to read.
sign-lead-to-nobody = A { $kind } from { $sender }. It takes { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} to read.
sign-so-far = { $count ->
    [0] Nobody has signed yet.
    [one] One organisation has signed so far.
   *[other] { $shown } organisations have signed so far.
}
sign-open-place = The open place is yours, until
sign-to-decision = To your decision
sign-deputy = { $person }, as deputy
sign-letter = The letter, version { $version }
sign-means = What your signature means
sign-means-text = The name of your organisation comes under exactly this text. Should even one word change after that, we will ask you again.
sign-means-public = Your organisation, your name and your position become public, in the letter and on the website.
sign-means-name = This is how it will stand under the letter: { $organisation }, { $person }.
sign-means-mandate = You may sign for { $organisation }. That has been in our register since { $since }.
sign-means-withdraw = You can always withdraw. As long as the letter is not sealed, the name goes. From then on the letter stays as it was, and the website says beside it, with the date, that you withdrew.
sign-means-hash = The fingerprint of this text, version { $version } (SHA-256). It is also in the email that you get when you sign:
sign-decision = Your decision
sign-after-all = Sign after all?
sign-how = How do you sign?
sign-reserved-hint = The name comes under the letter only once you let us know here that the board agrees.
sign-personal-hint = Your name and position are shown, but your organisation does not sign.
sign-remark = Remark or reason
sign-remark-hint = Not required. Only the desk reads this, unless you choose otherwise below.
remark-public = Show my remark with our name on the website.
remark-public-hint = Everybody can read it once the letter is public, in the log too. It does not come in the PDF.
sign-code = Code from the email
sign-code-hint = Six letters and digits, in the email with the link to this page.
own-key-do = Sign with my passkey
own-key-hint = No code is needed then. Your passkey makes a signature of its own, which nobody else can make, not even we. Everybody can check it: it goes into the letter's log, with your public key.
own-key-failed = The passkey was not used. Try again, or sign with the code from the mail.
own-key-wrong = This passkey is not yours, or signed something else than what is shown here. Nothing has changed. Try again, or sign with the code from the mail.
own-key-mark = with a key of their own
sign-known = You are signed in: no code is needed.
sign-known-over = You signed in more than a quarter of an hour ago. Fill in the code from the mail. What you chose is still there.
sign-do = Sign this letter
sign-decline = We do not sign
sign-read-do = Read, I decide later
sign-read = On { $at } you let us know that you read the letter and decide later.
sign-read-done = Thank you, we know that you read the letter
sign-read-done-text = That is no answer yet. You can decide until { $deadline }, with the same link and code.
sign-read-again = That was faster than anybody reads, or the page was open for too long. Press the button once more. Nothing has changed.
sign-already-read = You let us know before, on { $at }. Nothing has changed.
sign-no-hurry = Not signing holds nobody back. Not sure yet? Feel free to close this page: the link works until { $deadline }.
sign-no-capacity = Choose how you sign.
sign-remark-wrong = Your remark is too long, or holds a character that we cannot keep. It may have { $max } characters.
sign-code-missing = Fill in the code from the email: six letters and digits.
sign-code-wrong = { $left ->
    [0] This code is not right. Wait a while before you try again.
    [one] This code is not right. You can try once more. Use the link and the code from the same email, preferably the latest.
   *[other] This code is not right. Use the link and the code from the same email, preferably the latest. You can try { $left } more times.
}
sign-throttled = The code was wrong too often. Try again after { $until }. Nothing has changed.
sign-too-late = The round closed on { $deadline }. Nothing has changed. Call or mail the desk if there is still something you want to say.
sign-round-closed = The round is closed. Signing is no longer possible. Call or mail the desk if there is still something you want to say.
sign-round-cancelled = This round was called off. Signatures from this round do not count. If there is a new round, you will get a new email.
sign-other-version = The text has changed meanwhile. Your answer was not taken. Read the text below and answer again.
sign-already-signed = You already signed on { $at }. Nothing has changed.
sign-already-declined = You already let us know on { $at } that you do not sign. Nothing has changed.
sign-organisation-signed = Under this text there is already a signature of your organisation, or one of yours on its behalf, of { $at }. Nothing has changed.
sign-nothing-to-lift = There is no reservation left to lift. Nothing has changed.
sign-nothing-to-withdraw = There is no signature to withdraw. Nothing has changed.
sign-no-mandate = Our register does not say that you may sign for this organisation at this moment. Nothing has changed. Call or mail the desk.
sign-beyond-mandate = Your mandate does not go that far: you can sign subject to a board decision. Nothing has changed.
sign-state-signed = Signed
sign-state-reserved = Signed under reservation
sign-state-declined = Does not sign
sign-state-withdrawn = Withdrawn
sign-state-closed = Closed
sign-thanks = Thank you, your signature is on it
sign-thanks-reserved = Thank you, now it is up to your board
sign-lifted = Thank you, the reservation is lifted
sign-you-signed = You have signed this letter
sign-you-declined = You do not sign this letter
sign-you-withdrew = You have withdrawn your signature
sign-over = You can no longer answer
sign-signed-text = We sent you an email as proof. Until { $deadline } you can still withdraw your signature.
sign-reserved-text = Your name comes under the letter only once you let us know below that the board agrees.
sign-reserved-late = We did not hear in time that the board agrees. The name of your organisation does not come under the letter.
sign-signed-closed = The round is closed. The name of your organisation stands under this text.
sign-signed-closed-personal = The round is closed. Your own name stands under this text. Your organisation did not sign.
sign-declined-text = That holds nothing back, and your organisation is not mentioned. Until { $deadline } you can still sign.
sign-declined-closed = The letter does not mention your organisation. The round is closed.
sign-withdrawn-text = Your organisation does not stand under the letter. Until { $deadline } you can sign again.
sign-withdrawn-closed = Your organisation does not stand under the letter. The round is closed.
sign-receipt-when = When
sign-receipt-how = How
sign-receipt-text = Which text: version { $version } (SHA-256)
sign-lift = Does the board agree?
sign-lift-text = You signed under reservation. Let us know here, and the name comes under the letter. If the board says no, withdraw your signature.
sign-lift-do = The board agrees
sign-withdraw = Changed your mind?
sign-withdraw-more = You can withdraw until { $deadline }
sign-withdraw-text = The name of your organisation then comes off the letter. The ledger will still say that you signed and withdrew.
sign-withdraw-do = Withdraw the signature

## door: the door

door-sign-in = Sign in
door-sign-in-text = For everyone with an account at the secretariat or a member organisation. Do you want to sign a letter? Then use the link in your mail; that needs no account.
door-sign-in-do = Sign in
door-mail = Mail address
door-password = Password
door-password-hint = No password, or forgotten? Leave this empty and choose a code by mail.
door-by-mail = Mail me a code
door-by-passkey = Sign in with a passkey
door-wrong = The mail address or the password is not right. Check for typing mistakes and try again.
door-no-address = Fill in a mail address, such as name@organisation.nl. That is where we send the code.
door-throttled = Try again at { $time }
door-throttled-text = It went wrong too often, so it is not possible here for a while. You need not do anything. Have you signed in on another device before? There you can go on.
door-signed-out = You are signed out
door-signed-out-text = Nobody gets in on this device any more without signing in.
door-needed = Sign in first
door-needed-text = After signing in you go straight on to the page that you asked for.
door-expired = Begin again
door-expired-text = It took longer than ten minutes, or the code was tried too often. Nothing has changed.
door-help = It does not work? Ask for help:
door-code-title = Look in your mail
door-code-text = Is there an account with this mail address? Then a code arrives within a minute. Fill it in here, on this device. The code works for ten minutes.
door-code = Code from the mail
door-code-hint = Six characters. Capitals or small letters are both fine.
door-code-form = This cannot be a code. Copy it as it stands there.
door-code-wrong = This code is not right, or has been used already.
door-code-do = Go on
door-code-anew = No mail received? Begin again.
door-second = Second step
door-second-text = Open the app on your telephone and copy the code.
door-second-passkey = Confirm with your passkey that it is you.
door-app-code = Code from the app
door-app-code-hint = Six digits. Lost your telephone? Then fill in one of your recovery codes.
door-passkey = Sign in with a passkey
door-passkey-text = Your browser now asks for your finger, face or PIN.
door-passkey-do = Use my passkey
door-passkey-failed = The passkey was not used
door-passkey-failed-text = The browser gave no answer. Try again, or choose another way.
door-passkey-refused = This passkey does not belong to an account here, or has been used already. Try again, or choose another way.
door-passkey-script = For a passkey your browser needs JavaScript. Choose another way to sign in.
door-other = Sign in another way
held-title = You are no longer signed in
held-lead = What you wrote is not gone: it is on this page. Sign in on another tab, come back here and send it again.
held-sign-in = Sign in, on a new tab
held-again = Send again
held-text = What you wrote
held-text-hint = To copy, to be on the safe side. What you change here does not go along.
door-again = Is it you?
door-again-text = You are signed in as { $name }. What you are about to do cannot be undone, or is about your account. So please show once more that it is you.
door-again-do = Yes, it is me
door-password-wrong = This password is not right. Try again.

## own: what is your own

own-title = My details
own-roles = What you are here
own-no-roles = You have no role here yet. Ask the secretariat for help if something is missing.
own-role-in = { $role } at { $organisation }
own-security = Signing in and devices
own-security-text = How you sign in, and where you are signed in.
own-security-go = Look or change
own-needed = A second step first
own-needed-text = Whoever works in the name of the association signs in in two steps. Choose below: codes from an app, or a passkey. Then you go on.
own-last = This is your only second step
own-last-text = Your role needs a second step. Add another one first; then you can remove this one. Nothing has changed.
own-codes = Codes from an app
own-codes-none = An app on your telephone shows a code of six digits every half minute. You fill it in after your password.
own-codes-set-up = Set up codes
own-codes-since = Set up on { $day }.
own-codes-other = Set up another telephone
own-codes-remove = Remove the codes
own-codes-removed = The codes have been removed
own-recovery-left = { $count ->
    [0] You have no recovery codes left. Make new ones.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
own-recovery-renew = Make new recovery codes
own-codes-set-up-text = Read the picture with an app for sign-in codes, such as Aegis, 2FAS or your password manager.
own-codes-picture = Picture for the app
own-codes-typed = Can the app not read a picture? Then type this:
own-codes-first = Code that the app shows now
own-codes-first-hint = Six digits. That is how we know that it works.
own-codes-do = Done, turn on
own-recovery = Your recovery codes
own-recovery-text = Keep these codes on paper or in your password manager. If your telephone is gone, each code lets you in once. You see them only now; older codes no longer work.
own-recovery-kept = I have kept them
own-passkeys = Passkeys
own-passkeys-text = With a passkey you sign in with your finger, face or PIN, without a password and without a code.
own-passkey-add = Add a passkey
own-passkey-add-text = Give the passkey a name. Then your browser asks for your finger, face or PIN.
own-passkey-name = Name
own-passkey-name-hint = By which you recognise this device.
own-passkey-name-usual = This device
own-passkey-do = Make the passkey
own-passkey-again = Try again
own-passkey-failed = The passkey was not made
own-passkey-failed-text = The browser gave no usable answer, or this device has a passkey already. Nothing has changed.
own-passkey-since = Since { $day }.
own-passkey-used = Last used on { $day }.
own-passkey-unused = Not used yet.
own-passkey-remove = Remove { $name }
own-passkey-added = The passkey has been added
own-passkey-removed = The passkey has been removed
own-passkey-removed-text = It may still be on the device itself. There you remove it among the passwords.
own-password = Password
own-password-text = Choose a new password. Wherever else you are signed in, you will be signed out.
own-password-none = You have no password: you sign in with a code by mail or a passkey. That can stay so.
own-password-new = New password
own-password-hint = At least 12 characters. A few unrelated words in a row are good.
own-password-do = Keep the password
own-password-short = This is too short. A password has at least 12 characters.
own-password-long = This is too long. A password has at most 256 characters.
own-password-guessable = This password is too easy to guess. Choose a few unrelated words that have nothing to do with you.
own-password-present = Present password
own-password-not-present = This is not your present password. Have you forgotten it? Then sign out, and in again with a code by mail.
own-password-wait = It failed too often. Try again after { $moment }.
own-password-done = The password has been kept
own-password-done-text = On other devices you have been signed out.
own-sessions = Where you are signed in
own-session-unknown = Another program
own-session-since = Since { $moment }, { $way }.
own-session-seen = Last used on { $moment }.
own-session-here = This device
own-session-end = Sign out on { $name }
own-sessions-end = Sign out everywhere but here
own-session-ended = You have been signed out there
own-way-password = with a password
own-way-mail = with a code by mail
own-way-passkey = with a passkey

## desk: the desk

desk-title = Desk
desk-steps = Stage of the letter
desk-stage-draft = Draft
desk-stage-review = Review
desk-stage-signing = Signing
desk-stage-final = Final
desk-stage-withdrawn = Withdrawn
desk-new-letter = New letter
desk-no = No, go back
desk-hash = Hash of this text (SHA‑256)
desk-version = Version { $number }

desk-home-greeting = . Good day, { $name }.
desk-home-calm = Nothing is waiting for you
desk-home-hands = { $count ->
    [one] One matter needs a hand
   *[other] { $word } matters need a hand
}
desk-home-stages = Letters by stage
desk-home-none = None
desk-home-count = { $count }
desk-home-more = { $count } more
desk-home-public = public page
desk-home-public-of = Public page of { $title }
desk-home-no-organisations = There are no organisations in the register yet. You can already write; a signing round needs organisations and signatories.
desk-home-empty-title = The first letter
desk-home-empty = There is nothing here yet. Write a letter, or start with one that you already have.
desk-home-empty-write = Write a letter
desk-home-empty-import = Read in a file

desk-hand-press = Did not work
desk-hand-press-text = The letter could not be made final. Nothing was lost.
desk-hand-press-do = See why
desk-hand-over = Time is up
desk-hand-over-text = { $signed } of the { $invited } have signed. Close the round, or give more time.
desk-hand-over-do = To the round
desk-hand-closes = Closes { $when }
desk-hand-closes-all = Everyone has been heard from.
desk-hand-closes-silent = { $count ->
    [one] One organisation has not been heard from yet.
   *[other] { $word } organisations have not been heard from yet.
}
desk-hand-closes-do = See the round
desk-hand-ready = Round closed
desk-hand-ready-text = { $signed } of the { $invited } have signed. The letter can be made final.
desk-hand-ready-do = Finish the letter
desk-hand-mail = Email not delivered
desk-hand-mail-text = { $count ->
    [one] One email about this letter did not arrive.
   *[other] { $count } emails about this letter did not arrive.
}
desk-hand-mail-do = See whose
desk-hand-mandates = Ending
desk-hand-publish = Not public yet
desk-hand-publish-text = Final since { $day }, but not published yet.
desk-hand-embargo = The embargo is over
desk-hand-embargo-text = The embargo ended { $until }. The letter has not been published yet.
desk-hand-publish-do = To the letter

desk-about-press = is being made final
desk-about-round = { $signed } of { $invited } signed, until { $when }
desk-about-over = { $signed } of { $invited } signed, time is up
desk-about-closed = { $signed } of { $invited } signed, round closed
desk-about-frozen = frozen, no round yet
desk-about-published = published on { $day }
desk-about-unpublished = not published yet
desk-about-embargo = under embargo until { $until }
desk-about-withdrawn = since { $day }
desk-about-draft = version { $number }, { $when }

desk-new-write = Write a new letter
desk-new-do = Make the letter
desk-new-import = Or read in a file
desk-new-import-text = Do you already have the letter in Word (.docx), in LibreOffice (.odt) or as a letter file (.md)? Then Standpunt takes over the text, the notes and the details.
desk-new-import-field = Letter file
desk-new-import-hint = A .docx or .odt, or a text file that begins with a line with +++. Of a document, the words and the structure come along, not pictures or colours.
desk-new-import-do = Read it in
desk-new-import-none = Choose a file first.
desk-new-import-refused = { $count ->
    [one] “{ $name }” was not read in. One thing is wrong; it is at the top.
   *[other] “{ $name }” was not read in. { $count } things are wrong; they are at the top.
}

desk-now = What can be done now
desk-now-draft = This letter is still on your own table. When the text is ready to be discussed, share it for review.
desk-now-review = In review since { $when }. Freeze the text when it is ready to be signed.
desk-now-frozen = Version { $number } is frozen. Open a round to ask for signatures.
desk-now-closed = Version { $number } is frozen and the round is over. Make the letter final, or ask once more.
desk-do-edit = Edit the text
desk-do-review = Share for review
desk-do-draft = Back to draft
desk-do-freeze = Freeze for signing…
desk-do-thaw = Unfreeze the text
desk-do-round = Open a signing round…
desk-do-round-again = Open another round…
desk-do-finish = Make final…
desk-do-finish-unsigned = Make final without a round…
desk-do-publish = Publish…
desk-do-withdraw = Withdraw the letter…

desk-notice-created = The letter has been made.
desk-notice-saved = The new version has been saved.
desk-notice-unchanged = The text was the same. No new version was made.
desk-notice-sent-to-review = The letter is now in review.
desk-notice-back-to-draft = The letter is a draft again.
desk-notice-frozen = The text is frozen. Not a letter of it changes any more.
desk-notice-thawed = The text is unfrozen. You can edit it.
desk-notice-round-opened = The round is open. The invitations are now going out by email.
desk-notice-round-extended = The round has a new end.
desk-notice-round-closed = The round is closed.
desk-notice-round-cancelled = The round is cancelled. The signatures no longer count.
desk-notice-reservation-lifted = The reservation is lifted. The name comes under the letter.
desk-notice-press-started = The letter is now being made final.
desk-notice-dispatch-recorded = The sending has been recorded.
desk-notice-response-recorded = The response has been recorded.
desk-notice-published = The letter has been published.
desk-notice-withdrawn = The letter has been withdrawn.

desk-refused = That was not done
desk-refused-stage = The letter is at another stage by now. Below is how it stands.
desk-refused-round-open = A round is still open. Close or cancel it first.
desk-refused-no-round = There is no round open any more.
desk-refused-round-late = The time of the round is up. You can still move its end, or close the round.
desk-refused-nothing-to-lift = This signature has no reservation any more. Below is how it stands.
desk-refused-organisation-signed = The name of this organisation is already under the text. It cannot be there twice.
desk-refused-signatures-stand = Meanwhile somebody signed or took a signature back. Look again at what it means to change the text, and then decide.
desk-refused-problems = There are still problems with the text. Solve those first.
desk-refused-overtaken = A new version has been saved meanwhile. Look at that one first.
desk-refused-not-final = That is possible only with a final letter.
desk-refused-already-published = The letter had already been published.

desk-problems = Points of attention in the text
desk-problems-none = Nothing is wrong with this text
desk-problem-blocking = Must change
desk-problem-advice = Please note

desk-versions = Versions
desk-versions-by = { $author }, { $when }
desk-versions-pinned = frozen
desk-versions-older = { $count ->
    [one] One older version
   *[other] { $count } older versions
}
desk-version-old = This is an older version. The newest is version { $number }.
desk-version-restore = Carry on with this text
desk-version-compare = Compare with the previous one
desk-version-text = The text
desk-sheet-subject = Subject:
desk-compare = Version { $from } and version { $to } compared
desk-compare-from = From
desk-compare-to = To
desk-compare-do = Compare
desk-compare-same = These two versions are the same.
desk-compare-key = How to read this:
desk-compare-added = added
desk-compare-removed = removed
desk-compare-front = Around the text
desk-compare-body = In the text
desk-compare-body-same = Nothing has changed in the text itself.
desk-compare-unchanged = { $count ->
    [one] One paragraph is the same
   *[other] { $count } paragraphs are the same
}
desk-compare-said-added = added:{" "}
desk-compare-said-removed = removed:{" "}

desk-freeze = Freeze version { $number }?
desk-freeze-text = After this, not a letter changes. Whoever signs, signs exactly this text. It can be unfrozen only as long as nobody has signed.
desk-freeze-blocked = { $count ->
    [one] Not yet: there is one thing that must change first.
   *[other] Not yet: there are { $count } things that must change first.
}
desk-freeze-mend = Edit the text
desk-freeze-do = Yes, freeze version { $number }
desk-freeze-list = Look once more
desk-freeze-addressees = { $count ->
    [0] No addressees
    [one] One addressee
   *[other] { $count } addressees
}
desk-freeze-date = Date: { $day }
desk-freeze-no-date = No date
desk-freeze-salutation = Salutation: { $words }
desk-freeze-no-salutation = No salutation
desk-freeze-notes = { $count ->
    [0] No notes
    [one] One note
   *[other] { $count } notes
}

desk-open-round = Open a signing round
desk-open-round-text = The round is about version { $number }. That text is frozen.
desk-open-round-nobody = There is nobody yet who may sign. That takes a mandate: the right of a person to sign for an organisation.
desk-open-round-all-signed = Of everyone who may sign, the name or the organisation is already under this text.
desk-open-round-signed = { $count ->
    [one] The name or organisation of one person is already under this text. That person gets no new invitation.
   *[other] The names or organisations of { $count } people are already under this text. They get no new invitation.
}
desk-open-round-deadline = Until when
desk-open-round-deadline-hint = After this moment nobody can sign. The round then closes by itself, and the desk gets an email. Until then you can give more time.
desk-open-round-who = Whom you ask
desk-open-round-who-hint = { $count ->
    [one] One person may sign today.
   *[other] { $count } people may sign today.
}
desk-open-round-deputies = Deputies are not ticked.
desk-open-round-mail = What they read
desk-open-round-mail-hint = This is the email to the first of them. Everyone gets a link and a code of their own.
desk-open-round-do = Open the round and send the emails

desk-round = Signing round
desk-round-open = Version { $number }, open since { $opened }, closes { $when }.
desk-round-over = Version { $number }. Time was up on { $when }. The round closes by itself.
desk-round-closed = Version { $number }, open since { $opened }, closed on { $when }.
desk-round-cancelled = Version { $number }, cancelled on { $when }. The signatures do not count.
desk-round-earlier = Earlier round of { $when }
desk-round-unfold = See what each of the { $count } answered
desk-round-counts = How the round stands
desk-round-table = Who was asked, and what they answered
desk-round-organisation = Organisation
desk-round-person = Who
desk-round-answer = Answer
desk-round-mail = Email
desk-round-deputy = , deputy
desk-round-lift = Lift the reservation
desk-round-of = ({ $organisation })
desk-round-close = Close the round…
desk-round-cancel = Cancel the round…
desk-round-extend = Change the end
desk-round-extend-do = Save the new end
desk-round-day = Last day
desk-round-time = Time on that day
desk-round-time-hint = Dutch time, such as 17:00
desk-standing-reserved = under reservation
desk-standing-silent = silent
desk-standing-read = read
desk-standing-withdrawn = withdrawn
desk-standing-declined = does not sign
desk-standing-signed = signed
desk-answer-none = Not heard from yet
desk-answer-read = Read, { $when }
desk-answer-signed = Signed, { $when }, { $capacity }
desk-answer-declined = Does not sign, { $when }
desk-answer-withdrawn = Signature withdrawn, { $when }
desk-mail-queued = Email is waiting to go
desk-mail-sent = Email sent
desk-mail-failed = Email not delivered

desk-close = Close the round?
desk-close-text = { $count ->
    [0] Everyone has been heard from. After closing, nobody can sign.
    [one] One organisation has not been heard from yet. After closing, nobody can sign.
   *[other] { $count } organisations have not been heard from yet. After closing, nobody can sign.
}
desk-close-do = Yes, close the round
desk-cancel = Cancel the round?
desk-cancel-text = { $count ->
    [0] Nobody has signed yet. The links in the emails will stop working.
    [one] One signature will no longer count. The links in the emails will stop working. This cannot be undone.
   *[other] { $count } signatures will no longer count. The links in the emails will stop working. This cannot be undone.
}
desk-cancel-do = Yes, cancel the round

desk-finish = Make the letter final?
desk-finish-text = Version { $number } will be printed and sealed, with the names below. After that, nothing about it changes.
desk-finish-prints = These names come under the letter
desk-finish-prints-caption = { $count ->
    [one] One signatory
   *[other] { $count } signatories
}
desk-finish-nobody = No name comes under the letter. Only the sender is on it.
desk-finish-reserved = These names do not come under it
desk-finish-reserved-text = { $count ->
    [one] We have not heard that the board agrees. Is the reservation over, and must this name come under it after all? Then open another round.
   *[other] For these { $count } we have not heard that the board agrees. Is a reservation over, and must the name come under it after all? Then open another round.
}
desk-finish-recorded = { $count ->
    [one] One signatory was taken over from the archive, and is listed separately as such.
   *[other] { $count } signatories were taken over from the archive, and are listed separately as such.
}
desk-finish-capacity = Signs
desk-finish-do = Yes, make it final

desk-press = Making final
desk-press-queued = The letter is in the queue. You need not wait: it carries on when you leave.
desk-press-running = Step { $step } of { $of }: { $what }. You need not wait: it carries on when you leave.
desk-press-refreshes = This page looks by itself every { $seconds } seconds how far it has got.
desk-press-look = Look now
desk-press-gather = Gathering text and names
desk-press-set = Setting pages
desk-press-check = Checking every word
desk-press-seal = Sealing
desk-press-verify = Verifying the seal
desk-press-keep = Keeping
desk-press-failed = Did not work
desk-press-failed-text = It stopped on { $when }. The text and the signatures are still there. This was the message:
desk-press-again = Try again

desk-file-title = The sealed letter
desk-file = Sealed on { $when }. Pages: { $pages }. Size: { $size }.
desk-file-hash = Hash of the file (SHA‑256)
desk-file-open = Open the file (PDF)
desk-published = Published on { $when }
desk-published-open = See the public page
desk-unpublished = Not published yet
desk-publish = Publish the letter?
desk-publish-text = After this, everyone can read the letter, with the names below it. Publishing cannot be undone: you can withdraw the letter, but it stays visible as withdrawn.
desk-publish-do = Yes, publish
desk-publish-despite-do = Yes, publish despite the embargo
desk-publish-embargo = Those who have the letter, or will get it, were asked to keep it to themselves until then. If you publish now, everyone reads it earlier than you promised.

desk-dispatches = Sendings
desk-posted-copies = { $count ->
    [one] Make the copy for the post
   *[other] Make the { $count } copies for the post
}
desk-posted-copies-hint = One PDF to be printed on both sides: for each addressee an address sheet for a window envelope and the sealed letter, each on sheets of its own.
desk-refused-too-many-copies = The copies for the post have more pages together than one file takes.
desk-refused-no-postal = None of the addressees has a postal address.
desk-refused-address-long = The address of { $institution } does not fit in the window of an envelope.
posting-title = Letter by post
posting-goes = Print this copy
posting-address = Address on the envelope
posting-address-hint = As it shows in the window, line by line.
posting-address-sealed = As it shows in the window, line by line. The letter itself has: { $address }.
posting-address-lines = Put the address here: at least two lines, and no more than twenty.
posting-own = Covering text
posting-own-hint = Stands on the address sheet, below the sentence that is on each of them. May stay empty.
posting-print = Download the copies for the post
posting-posted = Once it is posted
posting-posted-hint = A sending by post is recorded for the copies that are ticked above.
posting-on = Posted on
posting-note = Record these as posted
posting-done = The sendings by post were recorded.
posting-done-before = These sendings by post were recorded already.
posting-nobody = Choose at least one addressee.
posting-text-long = This text does not fit on the address sheet. Make it shorter.
posting-character = The character { $character } cannot be printed.
posting-address-long = The address does not fit in the window of an envelope. This copy is no longer ticked: you can print the others now.
posting-mend = Mend the address in the directory
mailing-before-post = Posted already on { $day }.
mailing-repeated-post = { $name }: by post on { $day }
post-cover = With this you receive our letter ‘{ $subject }’. Its last page says how to check the seal of the digital letter.
desk-dispatches-none = Not sent anywhere yet, as far as recorded.
desk-dispatch-new = Record a sending
desk-dispatch-to = To whom
desk-dispatch-on = On which day
desk-dispatch-channel = How
desk-dispatch-note = Explanation (may stay empty)
desk-dispatch-note-hint = Is also on the public page.
desk-dispatch-do = Record the sending
desk-responses = Responses
desk-responses-none = Nothing has come back yet, as far as recorded.
desk-response-new = Record a response
desk-response-from = From whom
desk-response-on = On which day
desk-response-kind = What kind of response
desk-response-text = What it says, or what was said
desk-response-file = { $name } ({ $size })
desk-response-file-field = A file with it (may stay empty)
desk-response-file-name = File
desk-response-file-hint = A PDF, scan, email or text of { $size } at most.
desk-response-publish = Put this response on the public page
desk-response-publish-hint = The file is then there too. First take out names and addresses that should not be public.
desk-response-public = Public
desk-response-private = Only for the desk
desk-response-do = Record the response
desk-response-speaks = For which addressee
desk-response-speaks-hint = Who gave this answer? It then stands beside each request who said what.
desk-response-speaks-none = None of these, or not known yet
desk-response-speaks-other = Somebody else (may stay empty)

desk-leave = Withdraw
desk-leave-text = Is the letter not going ahead? Then withdraw it, with a reason. It will be kept.
desk-leave-round-open = A round is open. Cancel it first, so that those invited hear of it too. After that you can withdraw the letter.
desk-withdrawn-on = Withdrawn on { $when }
desk-withdraw = Withdraw the letter?
desk-withdraw-text = The letter stops here. All versions are kept, but nothing more can be done with them.
desk-withdraw-final = The letter is already sealed. It is kept, but can no longer be published.
desk-withdraw-public = The letter is public. It stays visible, saying at the top that it was withdrawn and why.
desk-withdraw-reason = Why?
desk-withdraw-reason-name = Why
desk-withdraw-reason-hint = For the ledger, and for whoever asks later how it was.
desk-withdraw-reason-public = This reason is shown on the public page.
desk-withdraw-do = Yes, withdraw the letter

## drafting: writing

drafting-page = Edit { $title }
drafting-back = Back to the letter
drafting-front = Details around the text: subject, addressees, date, salutation
drafting-kind = Kind
drafting-kind-letter-hint = addressed to someone
drafting-kind-position-paper-hint = sets out a position
drafting-kind-programme-call-hint = to the parties, for their programmes
drafting-kind-press-release-hint = for the press
drafting-kind-follow-up-hint = comes back to an earlier letter
drafting-subject = Subject
drafting-subject-hint = As it stands above the letter.
drafting-title = Short title (may stay empty)
drafting-title-name = Short title
drafting-title-hint = For lists. Is not part of the text that is signed.
drafting-sender = Sender
drafting-sender-hint = The name of the association, as it stands under the letter.
drafting-place = Place
drafting-date = Date
drafting-date-hint = The date that the letter will bear.
drafting-language = Language of the letter
drafting-language-nl = Dutch
drafting-language-en = English
drafting-salutation = Salutation
drafting-salutation-hint = Such as: Geachte minister,
drafting-closing = Closing
drafting-closing-hint = Such as: Met vriendelijke groet,
drafting-addressees = Addressees
drafting-addressees-none = None yet. A letter to two ministries has two.
drafting-addressee = Addressee { $number }
drafting-institution = Institution
drafting-person-name = Name
drafting-person-office = Office or position
drafting-postal = Postal address
drafting-postal-hint = Line by line, as on the envelope.
pick-title = Choose from the list of addressees
pick-hint = What you tick is put below, with the names of the day of the letter, and can be changed there. Whoever is there already stays. The salutation is made as long as you did not change it yourself.
pick-take = Put in the letter
pick-groups = Groups
pick-empty = The list of addressees is still empty.
pick-empty-way = Fill the list, then you choose from it here
drafting-add-addressee = Another addressee
drafting-add-person = Another person
drafting-remove-addressee = Remove addressee { $number }
drafting-text = Text
drafting-body = The letter
drafting-body-hint = Heading: ## at the start. Note: [^1] in the text and [^1]: with the note at the bottom. Requests: a list under a heading with {"{"}.demands{"}"} behind it.
drafting-preview = Preview
drafting-preview-as = as readers see it
drafting-refresh = Refresh the preview
drafting-jump-text = To the text
drafting-jump-preview = To the preview
drafting-note = What is different? (may stay empty)
drafting-save = Save
drafting-saved = Saved as version { $number }, { $time }
drafting-from = Version { $number }, { $author }, { $when }
drafting-refused = Your text was not saved
drafting-refused-stage = The letter has been frozen or withdrawn meanwhile. Its text can no longer change.
drafting-refused-kept = What you typed is still on this page. Copy it if you want to keep it.
drafting-words = words
drafting-line = Line
drafting-fine = Nothing wrong with the text
drafting-short-undefined-footnote = note without text
drafting-short-unused-footnote = note that nothing refers to
drafting-short-duplicate-footnote = note that is there twice
drafting-short-note-in-note = note inside a note
drafting-short-skipped-heading = heading skips a step
drafting-short-top-heading = use ## for a heading
drafting-short-empty-heading = heading without words
drafting-short-unprintable = character that cannot be printed
drafting-short-raw-html = HTML stays as typed
drafting-short-image = picture, not possible
drafting-short-refused-link = link that is not possible
drafting-short-too-deep = nested too deep
drafting-short-table-too-wide = table too wide
drafting-short-too-large = text too large
drafting-short-empty-body = no text yet
drafting-short-other = something is wrong here
drafting-outline = Contents of the letter
drafting-mean = on average
drafting-per-sentence = words per sentence
drafting-ease-very-hard = very hard to read
drafting-ease-hard = hard to read
drafting-ease-rather-hard = rather hard to read
drafting-ease-plain = plain to read
drafting-ease-easy = easy to read
drafting-proof = View as PDF
drafting-kept = Kept, { $time }. Not a new version yet
drafting-others = { $names } is at work on it too
drafting-newer = { $author } saved version { $number } meanwhile. When you save, your text is joined with it.
drafting-newer-bring-in = Bring it in now
drafting-newer-see = See version { $number }
drafting-typed-title = What you typed before
drafting-typed = You see what you typed until { $when }
drafting-typed-text = It is not saved as a version yet. You began from version { $number }, and can simply go on.
drafting-typed-forget = Throw this away and start again from the latest version
drafting-typed-also = There is more that you typed and did not save:
drafting-typed-more = Text of { $when }
drafting-tools = Layout
drafting-tool-bold = Bold
drafting-tool-bold-does = Make bold
drafting-tool-italic = Italic
drafting-tool-italic-does = Make italic
drafting-tool-heading = Heading
drafting-tool-heading-does = Make it a heading, a lower heading, or plain text again
drafting-tool-quote = Quote
drafting-tool-quote-does = Make it a quotation
drafting-tool-bullets = List
drafting-tool-bullets-does = Make it a list
drafting-tool-numbers = 1, 2, 3
drafting-tool-numbers-does = Make it a numbered list
drafting-tool-demands = Demands
drafting-tool-demands-does = Begin a list of demands
drafting-tool-note = Note
drafting-tool-note-does = Add a note, or go from the note back to the text
drafting-tool-link = Link
drafting-tool-link-does = Make it a link
drafting-line-numbers = Line numbers
drafting-word-demands = Demands
drafting-word-link = text of the link
drafting-state-typing = Not kept on the server yet. That happens by itself.
drafting-state-offline = No connection. Your text is in this browser, and goes to the server as soon as it can.
drafting-state-signed-out = You are no longer signed in. Your text is in this browser.
drafting-state-sign-in = Sign in (in a new tab); then it goes on here by itself.
drafting-state-refused = The server does not take this text: the letter is frozen, or the text is too large. Your text is in this browser.
drafting-state-nowhere = No connection, and this browser has no room. Copy your text and keep this page open.
drafting-state-restored = Brought back from this browser: what you typed when the server could not be reached.
drafting-state-restored-undo = Show what the server had after all
drafting-state-left = This browser still holds text that is not kept on the server.
drafting-state-left-take = Bring that text back
drafting-state-left-drop = Throw that text away
drafting-find = Find
drafting-find-replace-by = Replace by
drafting-find-next = next
drafting-find-previous = previous
drafting-find-all = select all
drafting-find-case = match case
drafting-find-word = whole words
drafting-find-pattern = as a pattern
drafting-find-replace = replace
drafting-find-replace-all = replace all
drafting-find-close = close
drafting-find-current = found
drafting-find-on-line = on line
drafting-find-replaced-on = replaced on line $
drafting-find-replaced = $ replaced
drafting-find-line = Go to line
drafting-find-go = go
drafting-find-deleted = Deleted
drafting-find-control = Invisible character
drafting-mistake-at = { $field }: { $what }
drafting-mistake-empty = Fill this in.
drafting-mistake-too-long = This is too long. It holds { $max } characters.
drafting-mistake-control = This holds a character that is not possible, such as a tab or a new line. Type the text again.
drafting-mistake-form = This does not have the right form.
drafting-mistake-choice = Choose one of the possibilities. Is the list out of date? Then load the page again.
drafting-mistake-day = Fill in a date that exists: year, month, day. For example 2025-07-09.
drafting-mistake-day-ahead = This day is yet to come. Fill in the day on which it happened.
drafting-mistake-time = Fill in a time, such as 17:00.
drafting-mistake-too-near = The end is too near or already past. Give everyone an hour at least.
drafting-mistake-too-far = The end is more than a year away. Choose a day that is nearer.
drafting-mistake-nobody = Choose at least one person.
drafting-mistake-too-large = This is too large. It holds { $max }.
drafting-mistake-nul = Line { $line } has a character that cannot be kept (NUL). Remove it.
drafting-mistake-file-again = Choose “{ $name }” once more. Nothing is wrong with the file, but a browser does not remember it.
drafting-mistake-not-set = No PDF can be made of this text yet. What is wrong stands at the foot of the page, with its line.
drafting-mistake-file-kind = This kind of file is not possible. Choose a PDF, a PNG or JPEG, an email (.eml) or plain text.

## mail: what the association mails

mail-invitation-subject = Will you sign: { $subject }
mail-invitation-to = {" "}to { $addressees }
mail-invitation-text =
    Dear { $person },

    { $association } wants to send a letter{ $to }:
    { $subject }

    Will you co-sign it on behalf of { $organisation }? Reading takes a few minutes, signing less than one.

    1. Open this page: { $link }
    2. Read the letter.
    3. Choose what you do and fill in this code: { $code }

    You can do so until { $deadline }. Not signing? Please let us know on the same page. That does not hold the letter back.

    The link and the code are for you alone. Do not forward this email.

    With kind regards,
    { $association }

mail-code-subject = Your code to sign in: { $code }
mail-code-text =
    Your code to sign in is:

    { $code }

    Fill it in on the page where you asked for it. It works for ten minutes, and once.

    Did you not ask for a code? Then you need not do anything: nobody gets in without it. Give it to nobody; we never ask for it.

    { $association }
mail-account-subject = Something changed in how you sign in
mail-account-text =
    Dear { $person },

    { $what }

    This was on { $at }. Did you do this yourself, or ask the secretariat for it? Then you need not do anything.

    Was it not you? Then sign in with a code by mail, choose another password and sign out everywhere you did not sign in yourself:
    { $link }

    Can you not get in? Then ask the secretariat to close your account.

    { $association }
mail-account-password = A new password was chosen for your account.
mail-account-codes = Codes from an app were set up for your account, with new recovery codes.
mail-account-codes-removed = The codes from an app were removed from your account, and your recovery codes no longer work.
mail-account-recovery = New recovery codes were made for your account. The old ones no longer work.
mail-account-recovery-used = One of your recovery codes was used.
mail-account-passkey = A passkey was added to your account.
mail-account-passkey-removed = A passkey was removed from your account.
mail-signed-subject = Signed: { $subject }
mail-signed-said = You had this put with your name on the website: { $said }
mail-signed-text =
    Dear { $person },

    Thank you. { $thanks }
    { $subject }

    How you signed: { $capacity }
    When: { $at }
    Where in the letter's log: line { $line }
    Which text: version { $version }, with this fingerprint (SHA-256):
    { $hash }

    { $said }With that fingerprint, everyone can check that not a word has changed since you signed.

    Changed your mind? Until { $deadline } you can withdraw your signature on the same page, with the code that you signed with:
    { $link }

    With kind regards,
    { $association }

    The text of the letter (the fingerprint above is that of the whole file, with its head):

    { $text }

mail-declined-subject = You do not sign: { $subject }
mail-declined-text =
    Dear { $person },

    On { $at } you let us know that { $organisation } does not sign this letter:
    { $subject }

    That does not hold the letter back, and your organisation is not mentioned in it. Should you change your mind, you can still sign until { $deadline }:
    { $link }

    With kind regards,
    { $association }

mail-withdrawn-subject = Signature withdrawn: { $subject }
mail-withdrawn-text =
    Dear { $person },

    The signature of { $organisation } under this letter was withdrawn on { $at }:
    { $subject }

    { $becomes }

    With kind regards,
    { $association }
mail-withdrawn-open =
    The name does not come under the letter. Our ledger will still say that it was signed and withdrawn. Until { $deadline } you can sign again:
    { $link }
mail-withdrawn-over = The name does not come under the letter. Our ledger will still say that it was signed and withdrawn. The round is over: it cannot be signed again.
mail-withdrawn-sealed = The letter was sealed by then. It stays as it was, with the name under it. Whoever reads or checks it on our website sees, with the date, that the signature was withdrawn.

## mail-people: to the people of the house

mail-people-invitation-subject = Invitation to sign in at { $association }
mail-people-invitation-text =
    Dear { $person },

    { $by } invites you to sign in at { $association }. It is where the association writes its letters and has them signed.

    1. Go to { $link }
    2. Fill in this mail address: { $mail }
    3. Choose “Mail me a code”. You then get a mail with a code. Fill it in.

    You need no password. There is nothing secret in this mail: forwarding it lets nobody in.

    Do you not know us? Then you need not do anything.

    With kind regards,
    { $association }

mail-people-role-subject = Your role: { $role }
mail-people-role-text =
    Dear { $person },

    { $by } has given you a role at { $association }: { $role }.

    If you were signed in, you are signed out now. To sign in again:

    1. Go to { $link }
    2. Fill in this mail address: { $mail }
    3. Fill in your password, or choose “Mail me a code”.{ $second }

    Is this role not right? Then call the secretariat.

    With kind regards,
    { $association }
mail-people-role-second = {" "}This role comes with a second step. The first time, you set it up right away.

mail-people-moved-subject = Your mail address was changed
mail-people-moved-here-text =
    Dear { $person },

    { $by } of { $association } has changed your mail address. From now on you get our mail here, and sign in with this address: { $mail }.

    If you were signed in, you are signed out now.

    Is this not right? Then call the secretariat at once.

    With kind regards,
    { $association }

mail-people-moved-away-text =
    Dear { $person },

    { $by } of { $association } has changed your mail address. From now on you get no more mail from us at this address, and cannot sign in with it: { $mail }.

    If you were signed in, you are signed out now. You get a mail at the new address as well.

    Is this not right? Then call the secretariat at once. Somebody else may be trying to take your place.

    With kind regards,
    { $association }

## file, finalising: the sealed file

file-seal-reason = Adopted, signed and sealed
file-seal-tooltip = Digital seal of { $association }
file-signatures = Who signed, for whom and in which capacity
file-log = The ledger of this letter up to its sealing
file-from-archive = taken over from the archive
file-deputy = { $function }, as deputy
finalising-failed-characters = The character { $character } cannot be printed. Put the letter back to review and remove it.
finalising-failed-problems = There is still something in the text that cannot be printed: { $problem }
finalising-failed-too-much = The letter is too large to print.
finalising-failed-lost = In printing, a piece of text got lost, at ‘{ $near }’. Nothing was recorded. Report this to the operator.
finalising-failed-standards = The file did not meet the rules for accessibility and archiving. Nothing was recorded. Report this to the operator.
finalising-failed-press = The press could not set this letter. Nothing was recorded. Report this to the operator.
finalising-failed-seal = The seal could not be put on. Nothing was recorded. Have the operator look at the seal key.
finalising-failed-disk = The file could not be kept: the disk is full or refuses. Nothing was recorded. Make room and try again.
finalising-failed-store = The data could not be read or kept. Nothing was recorded. Try again.
finalising-failed-time = Setting took too long or broke off. Nothing was recorded. Try again.
feed-title = Positions of { $association }
file-nameless = attachment

## The demonstration (`standpunt demo`)

demo-members = { $count } organisations
demo-letter = letter { $ready } of { $of }: { $slug }
demo-ready = The demonstration is ready: { $members } organisations, { $responses } responses, and letters at every stage ({ $draft } draft, { $review } in review, { $signing } in signing, { $finals } final, { $withdrawn } withdrawn). All of it is invented.
demo-sign-in = You can sign in at { $address } with:
demo-second = Second step for { $mail }: the app with the secret { $secret }, or one of these recovery codes (each works once): { $codes }
demo-account = { $mail }, password { $password } ({ $name }, { $part })
demo-invitation =
    You can sign as { $person } of { $organisation } ({ $letter }):
    { $link }
    code { $code }
demo-mails = All invitations of the open round are in { $folder } as emails.


## register: the association's organisations

site-register = Members
desk-home-organisations = { $count ->
    [one] 1 organisation in the register
   *[other] { $count } organisations in the register
}
register-title = Members
register-add = Add an organisation
register-add-do = Add
register-read-in = Read in a table
register-read-in-do = See what changes
register-read-in-text = Choose a table (CSV) of organisations. You first see, row by row, what would change. Nothing changes until you say yes.
register-export = Download as a table
register-empty-title = The first organisation
register-empty = There is no organisation in the register yet. Add one, or read in a table with all of them at once.
register-none-found = No organisation found with “{ $query }”.
register-members = { $count ->
    [one] 1 member
   *[other] { $count } members
}
register-guests = { $count ->
    [one] 1 guest
   *[other] { $count } guests
}
register-others = { $count ->
    [one] 1 organisation is no member on this day
   *[other] { $count } organisations are no member on this day
}
register-figures = Figures on { $day }
register-figure-members = { $count ->
    [one] member
   *[other] members
}
register-figure-municipalities = { $count ->
    [one] municipality
   *[other] municipalities
}
register-figure-provinces = { $count ->
    [one] province
   *[other] provinces
}
register-figure-inhabitants = inhabitants
register-figures-source = A municipality in which several members work counts once. Inhabitants according to Statistics Netherlands on 1 January { $year }.
register-day = Figures on another day
register-search = Search by name, place or municipality
register-ask = Show
register-head-name = Name
register-head-seat = Seat
register-head-serves = Works in
register-head-since = Since when
register-serves-more = { $named } and { $more } more
register-since = since { $day }
register-until = until { $day }
register-from-until = from { $from } until { $until }
register-details = Details
register-history = History
register-history-none = Nothing has changed since the register keeps track of this.
register-by-program = from the command line
register-areas = Where it worked over time
register-areas-name = Municipality
register-areas-from = From
register-areas-until = Until
register-save = Save
register-unknown = not known
register-nothing = nothing
register-becomes = becomes
register-column-name = name
register-column-short = short name
register-column-kind = kind
register-column-legal-form = legal form
register-column-seat = seat
register-column-province = province
register-column-municipalities = municipalities
register-column-website = website
register-column-joined = member since
register-column-left = member until
register-column-logo = logo
register-name-hint = As the name stands under a letter.
register-short-hint = For narrow columns. May stay empty.
register-website-hint = For instance https://www.voorbeeld.nl. May stay empty.
register-municipalities-hint = In which municipalities the organisation works: one a line, or with commas between them.
register-serves-from = Other municipalities count from
register-serves-from-hint = Only counts when you change the municipalities. The figures of earlier days stay as they were.
register-joined-hint = The first day. Empty: not known, and then the organisation always counts.
register-left-hint = The last day. Empty for as long as the organisation stays.
register-kind-member = member
register-kind-member-also = members|member organisation
register-kind-member-hint = Is asked to sign and counts in the figures.
register-kind-guest = guest
register-kind-guest-also = guest organisation
register-kind-guest-hint = Co-signs now and then and does not count.
register-form-foundation = foundation
register-form-association = association
register-form-cooperative = cooperative
register-form-company = private company
register-form-company-also = bv|b.v.
register-form-municipality = municipality
register-form-municipality-also = part of a municipality
register-form-other = other
register-form-other-also = something else
register-logo-file = File with the logo
register-logo-hint = A PNG (at most 2 MB) or an SVG (at most 256 kB). Turn text in an SVG into outlines: letters and embedded photos fall away.
register-logo-do = Save the logo
register-logo-away = Take the logo away
register-logo-of = Logo of { $name }
register-logo-new = new logo
register-overtaken = Someone else has changed this organisation in the meantime.
register-overtaken-text = Below is what they changed. What you typed is still there; if you save it now, that is what holds.
register-leave = End the membership
register-leave-title = { $name } leaves
register-leave-text = The organisation counts in the figures until its last day. After that it is no longer asked to sign. What it signed stays.
register-leave-day = Last day
register-leave-hint = The last day on which the organisation belongs to the association.
register-leave-do = Record the end
register-said-added = The organisation was added.
register-said-changed = The change was saved.
register-said-unchanged = Nothing was different; nothing was changed.
register-said-left = The end of the membership was recorded.
register-said-logo = The logo was saved.
register-said-no-logo = The logo was taken away.
register-said-imported = The table was processed.
register-mistake-municipality = “{ $name }” is not a municipality. Check the name.
register-mistake-municipalities = “{ $name }” can be more than one municipality: { $several }. Write which one you mean.
register-mistake-website = This is not the address of a website. Write it like https://www.voorbeeld.nl.
register-mistake-left = The last day is before the first day.
register-mistake-taken = There is already an organisation with this name.
register-mistake-moved = Someone else has changed this in the meantime.
register-mistake-picture = This file is not a PNG or SVG that the register can take. Save the logo again as a simple PNG or SVG, at most 4096 by 4096 pixels.
register-table-file = Table
register-table-hint = A CSV file, as Excel or LibreOffice saves it. At most 2,000 rows and 2 MB.
register-table-refused = “{ $file }” was not read in. { $what }
register-table-nothing = Choose a file with a table.
register-table-large = The file is too large: a table may be at most { $max }.
register-table-many = The table has too many rows: at most { $max }. Check whether this is the right file.
register-table-workbook = This is a spreadsheet workbook. Save the table as CSV first.
register-table-not-text = This is not a table in text. Save the table as CSV.
register-table-no-rows = There are no rows under the head.
register-head-unknown = The column “{ $name }” is not known. These columns are possible: { $known }.
register-head-blank = There is a column without a name. These columns are possible: { $known }.
register-head-twice = The column “{ $name }” is there twice.
register-head-nameless = There is no column “name”. Put the names of the columns on the first line.
register-columns = What a table looks like
register-columns-text = The first line names the columns, in any order. Only the name must be there. A column that is missing stays as it is; an empty cell becomes empty. Organisations are recognised by their name: you change a name on the organisation's own page.
register-about-name = As the name stands under a letter.
register-about-text = Free text, on one line.
register-about-province = One of the twelve provinces.
register-about-municipalities = Names of municipalities, with | or a comma between them.
register-about-website = Like https://www.voorbeeld.nl.
register-about-day = A date, like 9-7-2025 or 2025-07-09.
register-cell-formula = A spreadsheet may take this for a formula. Take the first character away.
register-cell-choice = Choose one of these words: { $choices }.
register-cell-day = This is not a date. Write it as 9-7-2025 or 2025-07-09.
register-cell-twice = This name is also on line { $line }.
register-cell-cells = This row has { $found } cells, the head has { $expected }.
register-preview = What changes
register-preview-counts = { $new } new, { $changed } changed, { $same } the same, { $wrong } wrong.
register-preview-wrong = { $count ->
    [one] One row has a mistake. Correct it in your table and read the table in again. Nothing has changed.
   *[other] { $count } rows have a mistake. Correct them in your table and read the table in again. Nothing has changed.
}
register-preview-same = Nothing changes: everything in the table is like that in the register already.
register-preview-do = { $count ->
    [one] Make 1 change
   *[other] Make { $count } changes
}
register-preview-nothing-yet = Nothing has changed yet.
register-preview-moved = The register has changed in the meantime.
register-preview-moved-text = Nothing was done. Below is anew what would change.
register-preview-hash = SHA-256 of the file
register-another = Choose another table
register-row = Line
register-row-does = What happens
register-row-same = the same
register-rows-wrong = Wrong ({ $count })
register-rows-new = New ({ $count })
register-rows-changed = Changed ({ $count })
register-rows-same = The same ({ $count })
register-rows-show = Show these rows

## mandate: who may sign for whom

mandate-go = Who may sign
mandate-title = Mandates
mandate-text = Who may sign on behalf of an organisation, since when and on what ground. Whoever signs does so under the mandate of that moment, and that stays on record.
mandate-add = Record a mandate
mandate-add-for = Record a mandate for { $organisation }
mandate-add-text = The organisation decides who signs for it; you record that decision. The person is told by mail.
mandate-do = Record the mandate
mandate-empty-title = No mandates yet
mandate-empty = Without a mandate nobody can sign. Record who may sign on behalf of each organisation.
mandate-day = On this day
mandate-search = Organisation or person
mandate-today = { $count ->
    [0] No mandate holds today
    [one] One mandate holds today
   *[other] { $count } mandates hold today
}
mandate-then = { $count ->
    [0] On { $day } no mandate held
    [one] On { $day } one mandate held
   *[other] On { $day } { $count } mandates held
}
mandate-ahead = { $count ->
    [0] On { $day } no mandate holds
    [one] On { $day } one mandate holds
   *[other] On { $day } { $count } mandates hold
}
mandate-nobody = Nobody has a mandate on this day.
mandate-none-found = No mandate on this day for “{ $query }”.
mandate-others = { $count ->
    [one] One mandate of another time
   *[other] { $count } mandates of another time
}
mandate-ending = { $count ->
    [one] One mandate ends within thirty days
   *[other] { $count } mandates end within thirty days
}
mandate-ending-text = Their holders are told a month and a week before. Record a new mandate that follows on.
mandate-without = { $count ->
    [one] Nobody can sign for one organisation
   *[other] Nobody can sign for { $count } organisations
}
mandate-organisation = Organisation
mandate-choose = Choose an organisation
mandate-who = Who
mandate-name = Name
mandate-name-hint = As the name is to stand under a letter.
mandate-mail = Mail address
mandate-mail-hint = This is where invitations to sign arrive.
mandate-function = Function
mandate-function-hint = For example: director, board member. Stands under the letter.
mandate-as-deputy = { $function }, deputy
mandate-deputy = Deputy
mandate-deputy-no = No, signs on behalf of the organisation
mandate-deputy-yes = Yes, stands in for somebody
mandate-deputy-hint = The name stands under the letter as that of a deputy.
mandate-extent = Extent
mandate-extent-on-behalf = Signs on behalf of the organisation
mandate-extent-under-reservation = Signs subject to a board decision only
mandate-from = First day
mandate-until = Last day
mandate-until-hint = Empty while there is no end.
mandate-period = Holds
mandate-since = since { $from }
mandate-from-until = from { $from } to { $until }
mandate-taken-back = would begin on { $from }, taken back
mandate-evidence = What shows it
mandate-evidence-optional = What shows it (may stay empty)
mandate-evidence-hint = For example: decision of the supervisory board of 3 February 2026, or an extract of the trade register.
mandate-evidence-or-document = For example: decision of the supervisory board of 3 February 2026, or an extract of the trade register. May stay empty if you send the document itself along.
mandate-document = Document
mandate-document-optional = Document (may stay empty)
mandate-document-hint = A PDF, PNG or JPEG of at most 20 MB. Only the secretariat sees it.
mandate-for = May sign for { $organisation }
mandate-of = Mandate of { $person } for { $organisation }
mandate-says = The mandate
mandate-history = How it came to be
mandate-granted = Recorded by { $by } on { $at }
mandate-under = Appointed under the mandate of { $person }
mandate-ended = Given an end by { $by }
mandate-ended-at = Ended by { $by } on { $at }
mandate-signatures = { $count ->
    [0] Nothing was signed under it yet
    [one] One signature was given under it
   *[other] { $count } signatures were given under it
}
mandate-deputies = Deputies
mandate-appointed-by = Appointed by { $person }, { $function }
mandate-end = End
mandate-end-of = End the mandate of { $person }
mandate-end-title = Ending the mandate of { $person }
mandate-end-text = After that nobody can sign under it. What was signed under it stays.
mandate-end-deputies = { $count ->
    [one] This deputy can then no longer sign either: { $names }.
   *[other] These { $count } deputies can then no longer sign either: { $names }.
}
mandate-end-when = When
mandate-end-now = At once
mandate-end-now-hint = From this moment nobody can sign under it.
mandate-end-day = At the end of a day
mandate-end-last = Last day on which it holds
mandate-end-last-hint = Only needed when it does not end at once.
mandate-end-do = End the mandate
mandate-own-title = Your mandates
mandate-own-text = For which organisations you may sign, and who stands in for you.
mandate-own-go = See your mandates
mandate-own-none = At this moment you have no mandate to sign for an organisation. If that is not right, ask the desk for help.
mandate-own-no-deputies = There is nobody who can stand in for you.
mandate-own-over = Past
mandate-appoint = Appoint a deputy
mandate-appoint-text = Somebody who may sign for { $organisation } when you are away, no further and no longer than your own mandate. The deputy is told by mail, and the secretariat can see it.
mandate-appoint-do = Appoint
mandate-said-granted = The mandate is recorded.
mandate-said-ended = The mandate is ended.
mandate-said-appointed = The deputy is appointed and is told by mail.
mandate-mistake-order = The last day comes before the first.
mandate-mistake-overlaps = This person already has a mandate for this organisation, { $period }. End that first, or choose other days.
mandate-mistake-none = The mandate under which you appoint does not hold.
mandate-mistake-deputy = A deputy appoints no deputies.
mandate-mistake-self = You cannot stand in for yourself.
mandate-mistake-outside = Choose days on which your own mandate holds, { $period }.
mandate-mistake-farther = This goes further than your own mandate.
mandate-mistake-ended = This mandate is over already.
mandate-mistake-not-sooner = The mandate ends by then already. A longer mandate is a new mandate.
mandate-mistake-used = Something was signed under it on { $day }. Choose that day or a later one.
mandate-mistake-other-name = This mail address is that of somebody who is known here by another name. Check name and address.
mandate-desk-go = See the mandates

mail-mandate-granted-subject = You may sign for { $organisation }
mail-mandate-granted-text =
    Dear { $person },

    { $by } has recorded that you may sign for { $organisation }, { $period }.
    Function: { $function }.
    { $extent }.

    There is nothing you need to do. When the association has a letter signed, you get a mail with a link and a code.

    Is this not right? Then answer this mail or call us.

    Kind regards,
    { $association }
mail-mandate-ended-subject = You no longer sign for { $organisation }
mail-mandate-ended-text =
    Dear { $person },

    Your mandate to sign for { $organisation } was ended: it held { $period }.
    What you signed under it stays.

    Is this not right? Then answer this mail or call us.

    Kind regards,
    { $association }
mail-mandate-will-end-subject = Your mandate for { $organisation } has an end
mail-mandate-will-end-text =
    Dear { $person },

    Your mandate to sign for { $organisation } was given an end: it holds { $period }.
    Until that day you can sign under it, and what you sign under it stays.

    Is this not right? Then answer this mail or call us.

    Kind regards,
    { $association }
mail-mandate-ends-subject = Your mandate for { $organisation } ends
mail-mandate-ends-text =
    Dear { $person },

    Your mandate to sign for { $organisation } holds until { $until }. After that you can no longer sign on behalf of the organisation.

    Will you keep this role? Then send us the new decision, in answer to this mail. We then record a new mandate.

    Kind regards,
    { $association }

## audit: what happened in the house

audit-title = Events
audit-text = Who came in, who changed accounts, roles, mandates and members, and who did what with a letter. Only the secretariat and the operator see this.
audit-go = Look at the events
audit-empty = Nothing was found here. Choose somebody else, or everything.
audit-older = Older
audit-who = Who
audit-what = What
audit-everyone = Everyone
audit-everything = Everything
audit-filter = Search
audit-program = From the command line, or by the program itself
audit-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
audit-signed-in = Signed in
audit-signed-out = Signed out
audit-sign-in-held = Signing in held up
audit-session-ended = Signed out elsewhere
audit-password-set = Password set
audit-codes-set-up = Codes from an app set up
audit-codes-removed = Codes from an app removed
audit-recovery-codes-made = Recovery codes made
audit-recovery-code-used = Recovery code used
audit-passkey-added = Passkey added
audit-passkey-removed = Passkey removed
audit-account-opened = Account opened
audit-account-closed = Account closed
audit-role-given = Role given
audit-role-taken = Role taken
audit-person-added = Person added
audit-person-changed = Details changed
audit-person-invited = Invited to sign in
audit-person-left = Left
audit-mandate-granted = Mandate granted
audit-mandate-ended = Mandate ended
audit-organisation-added = Organisation added
audit-organisation-changed = Organisation changed
audit-register-imported = Table read in
audit-text-frozen = Text frozen
audit-text-thawed = Text unfrozen
audit-round-opened = Round opened
audit-round-extended = Deadline of the round moved
audit-round-closed = Round closed
audit-round-cancelled = Round called off
audit-signed = Signed
audit-reservation-lifted = Reservation lifted
audit-declined = Declined to sign
audit-signature-withdrawn = Signature withdrawn
audit-letter-finalised = Letter made final
audit-letter-sent = Sending recorded
audit-response-recorded = Response recorded
audit-outcome-given = Outcome of a request recorded
audit-letter-published = Letter published
audit-letter-withdrawn = Letter withdrawn

## people: the people whom the house knows

people-title = People
people-text = Everybody whom the association knows: by which mail address, in which role, and whether they can sign in. Only the secretariat and the operator see this.
people-go = Look at the people
people-add = Add somebody
people-add-text = A director who only signs letters needs no account. A mandate is enough.
people-add-do = Add
people-search = Name, mail address or organisation
people-which = Who
people-which-all = Everybody
people-which-left = left
people-ask = Show
people-empty = Nobody is here yet.
people-none-found = Nobody fits this. Search for a part of the name, or choose everybody.
people-here = { $count ->
    [one] 1 person
   *[other] { $count } people
}
people-left = { $count ->
    [one] 1 person has left
   *[other] { $count } people have left
}
people-name = Name
people-name-hint = As it will stand under a letter.
people-mail = Mail address
people-mail-hint = All mail goes here, and somebody signs in with it.
people-language = Language
people-language-hint = Of mails and pages. Everybody can choose otherwise later.
people-language-browser = What the browser asks for; mail in Dutch
people-known = To the page of { $name }
people-mistake-mail = Fill in a mail address, such as name@organisation.nl.
people-mistake-mail-letter = Mail servers do not take this character: { $letter }
people-mistake-mail-domain = Write the domain of this mail address as mail servers know it, with xn--… in place of { $domain }.
people-mistake-mail-taken = Somebody else has this mail address already.
people-mistake-needs = This role belongs to an organisation. Choose which.
people-mistake-not-in = This role is for the whole association. Choose no organisation.
people-mistake-already = This person has this role already.
people-invite-too = Invite to sign in
people-invite-too-hint = The person gets an account without roles, and a mail that says how to sign in.
people-details = Details
people-edit = Change the details
people-edit-title = Details of { $name }
people-edit-text = With another mail address the person is signed out everywhere. The old and the new address are told. What was signed keeps the old name.
people-save = Save
people-back = Back
people-overtaken = Somebody else has changed these details meanwhile
people-overtaken-text = It now says: { $name }, { $mail }, language: { $language }. What you typed is still there. If you save once more, what stands below holds.
people-account = Account
people-account-none = No account
people-account-waiting = Never signed in yet
people-account-open = Can sign in
people-account-closed = Closed on { $day }
people-is-left = Left
people-signing-in = Signing in
people-none-text = There is no account. Signing a letter needs none: the link and the code of an invitation do. Who reads along or contributes, signs in.
people-waiting-text = The account is open, but nobody has signed in with it yet.
people-open-text = The account is open, and was used to sign in.
people-closed-text = The account was closed on { $day }. A new invitation opens it again, without roles.
people-invite = Invite to sign in
people-invite-again = Send the invitation again
people-invited = The invitation was last sent on { $moment }.
people-roles = Roles
people-roles-of = Roles of { $name }
people-roles-text = With every change the person is signed out everywhere. What somebody may do is decided when they sign in.
people-roles-now = What this person is now
people-roles-do = Give or take a role
people-roles-operator = The operator gives and takes roles.
people-no-roles = No role.
people-role = Role
people-role-give = Give a role
people-role-do = Give this role
people-role-take = Take the role: { $role }
people-role-where = Where
people-role-where-hint = A reader and a director belong to an organisation, the secretariat and the operator do not. A contributor can be either.
people-role-association = The whole association
people-role-opens = { $name } has no account yet. It opens with the role, and the mail about the role says how to sign in.
people-role-reopens = The account of { $name } was closed on { $day }. It opens again with the role, and the mail about the role says how to sign in.
people-role-tells = { $name } gets a mail about the new role.
people-role-reader = Reads drafts in review, for their own organisation.
people-role-contributor = Reads drafts, comments and suggests changes.
people-role-director = Signs for an organisation with a mandate, and comments on drafts.
people-role-secretariat = Writes, asks for signatures, sends and publishes. Signs in with two steps.
people-role-operator = Gives roles and holds the keys. Signs in with two steps.
people-mandates = Mandates
people-mandates-go = To the mandates
people-no-mandates = No mandate: this person signs for no organisation.
people-mandate-at = { $function }, { $organisation }
people-mandate-ended = over
people-events = Latest events
people-events-all = All events
people-no-events = Nothing has happened yet.
people-leaves = Does { $name } leave?
people-leaves-text = The account closes and mandates end. What was signed stays.
people-leaves-do = Look at what ends…
people-erase = Erasure
people-erase-text = Does this person ask to be erased, or have they been gone for long? Somebody leaves first; then you erase what is still there.
people-erase-do = Look at what is erased…
people-leave-title = { $name } leaves
people-leave-ends = This ends now
people-leave-stays = This stays
people-leave-nothing = Nothing: there is no account, and no mandate runs.
people-leave-again = Will this person be back? Then you can send a new invitation. Roles and mandates are then given anew as well.
people-leave-do = Yes, { $name } leaves
people-ends-account = The account: no more signing in, and password, passkeys and codes are removed.
people-ends-sessions = { $count ->
    [one] One place that is signed in now: it is signed out.
   *[other] { $count } places that are signed in now: they are signed out.
}
people-ends-role = The role: { $role }.
people-ends-mandate = The mandate for { $organisation }.
people-ends-invitations = { $count ->
    [one] One open invitation to sign: it no longer works.
   *[other] { $count } open invitations to sign: they no longer work.
}
people-stays-signatures = { $count ->
    [0] No signatures stand under letters.
    [one] One signature under a letter, with the name and function of that moment.
   *[other] { $count } signatures under letters, with the name and function of that moment.
}
people-stays-ledger = What stands in versions and in the log: who did what and when.
people-stays-known = The name and the mail address, among the people who left.
people-out-of-reach = Only the operator does this
people-out-of-reach-text = This person works for the association. Then only the operator changes the details, and lets them leave.
people-oneself = You cannot leave by yourself
people-oneself-text = Ask somebody else of the secretariat or the operators. So there is always a second who sees what ends.
people-last-holder = This is the last operator
people-last-holder-text = Somebody must hold the keys: without an operator nobody can give roles any more. First give somebody else the role of operator. Nothing has changed.
people-said-added = The person was added
people-said-added-and-invited-text = The invitation to sign in goes out now.
people-said-changed = The change was saved
people-said-mail = The mail address was changed
people-said-mail-text = The person was signed out everywhere. The old and the new address are told.
people-said-unchanged = Nothing was different; nothing was changed
people-said-invited = The invitation goes out now
people-said-just-before = The invitation went out just before
people-said-just-before-text = Give the mail a moment. After a minute you can send it again.
people-said-role = The role was given
people-said-role-text = The person gets a mail about it, and signs in anew.
people-said-role-taken = The role was taken
people-said-role-taken-text = The person was signed out everywhere.
people-said-left = The person has left
people-said-left-text = The account is closed and mandates are over. What was signed stays.

## privacy, retention, erase: what is kept about people, how long, and how it goes
privacy-title = Privacy
privacy-standfirst = What we keep about people, why, how long, and what you can do about it. Whoever just reads leaves nothing here.
privacy-who = Who is responsible
privacy-who-nameless = The association that uses this site decides what is kept, and is responsible for it.
privacy-who-text = { $association } decides what is kept, and is responsible for it.
privacy-who-ask = Questions, or something to be corrected or erased? Mail
privacy-who-others = We sell nothing, share nothing with advertisers and measure no visits. Only whoever runs the computers and the mail can also reach the data.
privacy-what = What we keep
privacy-of-whom = Of whom
privacy-what-for = What for
privacy-ground = Ground in the GDPR
privacy-how-long = How long
privacy-identity = Name and mail address
privacy-identity-what = What you are called, where you get mail, and in which language you read.
privacy-identity-why = To be able to ask you, to let you in, and to know who signed.
privacy-mandates = Mandates
privacy-mandates-what = For which organisation you may sign, in which function, from when until when, and what shows it.
privacy-mandates-why = Nobody signs for an organisation unless it is certain that they may.
privacy-answers = Requests to sign, and the answers
privacy-answers-what = Whom we asked to sign which letter, what the answer was, and the remark or reason that came with it.
privacy-answers-why = To know who stands behind a letter and who does not, and why not.
privacy-signatures = Names under letters
privacy-signatures-what = The name, function and organisation as they stand under the letter, in which capacity it was signed and when, of whoever signs with a passkey the public key and its signature, and the remark that somebody had put with the name on the website.
privacy-signatures-why = A letter says who stands behind it, and everybody must be able to check that.
privacy-account = Account
privacy-account-what = That you can sign in, in which role, and by which means: password, codes from an app, recovery codes and passkeys. Secrets are encrypted, or kept so that they cannot be read back.
privacy-account-why = To let you in and others not.
privacy-browsers = Known browsers
privacy-browsers-what = That you signed in before in a certain browser. We know it by a random number that it keeps.
privacy-browsers-why = So that you need not wait when a stranger elsewhere tries to guess your password.
privacy-sessions = Where you are signed in
privacy-sessions-what = When and how you signed in, when you last did something, and what your browser is called, such as “Firefox, Windows”.
privacy-sessions-why = To keep you signed in, and to show you where that is.
privacy-steps = Halfway steps at signing in
privacy-steps-what = That a code was mailed or a second step was asked.
privacy-steps-why = To ask the next step of the same browser.
privacy-attempts = Failed attempts
privacy-attempts-what = How often signing in or a code failed, counted under a code that does not say whose or from where.
privacy-attempts-why = Whoever often guesses wrong has to wait. That makes guessing useless.
privacy-mails = Mails sent
privacy-mails-what = To which address a mail went, its subject, and whether it arrived. The text goes as soon as the mail is sent.
privacy-mails-why = To see who did not get a mail, and to send nothing twice.
privacy-events = Events in the house
privacy-events-what = Who signed in, who changed accounts, roles, mandates or members, and who did what with a letter.
privacy-events-why = To be able to find out what happened when something is wrong.
privacy-authorship = Who worked on a letter
privacy-authorship-what = Who wrote a version, opened a round, published, or recorded something.
privacy-authorship-why = What is done in the name of the association was done by somebody.
privacy-sittings = What you typed and did not save yet
privacy-sittings-what = Which letter you have open, and the text you typed since the last version.
privacy-sittings-why = So that nothing is lost when the connection drops, and others see that you are at work on it.
privacy-imports = Read in and not kept yet
privacy-imports-what = A table of organisations or addresses that was read in and still waits for a yes, or a paper with parliamentary questions that was not kept yet, and who did that.
privacy-imports-why = To show first what would change, or what was read.
privacy-correspondence = Addressees and responses
privacy-correspondence-what = To whom a letter is addressed and was sent, who responded and what they wrote, with the mail in which it came; which members of parliament asked questions about it, and who answered.
privacy-correspondence-why = A letter and what came of it belong together.
privacy-incoming-mails = Mail that belongs to no letter
privacy-incoming-mails-what = Mail that came in and was set aside or never placed with a letter, and mail that only tells about a sending, such as that somebody is away or that a letter did not arrive: from whom, the subject, and the mail itself. Mail that belongs to a letter is with the responses.
privacy-incoming-mails-why = To know who answered, to be able to prove what was said, and to place a mail with a letter after all.
privacy-officials = Holders of offices
privacy-officials-what = Who holds or held a public office, and from when until when.
privacy-officials-why = Letters are written to holders of offices, and later it must be clear who that was.
privacy-assistants = Assistants of offices
privacy-assistants-what = Name, mail address and telephone number of who works for an office.
privacy-assistants-why = To reach an office. The secretariat removes who left with one button.
privacy-whose-known = Everybody whom the association knows
privacy-whose-directors = Directors and their deputies
privacy-whose-account-holders = Whoever has an account
privacy-whose-at-the-door = Whoever tries to sign in
privacy-whose-staff = The secretariat and the operator
privacy-whose-correspondents = Whoever gets a letter or responds to it
privacy-ground-interest = Legitimate interest: to speak with one voice, and to be able to prove who said what (art. { $articles })
privacy-ground-security = The duty to keep data safe (art. { $articles })
privacy-ground-made-public = Legitimate interest, and what you made public yourself by signing (art. { $articles })
privacy-term-while-open = While the account is open
privacy-term-with-person = As long as it is known whom it is about
privacy-term-with-letter = As long as the letter is there: what was published stays published
privacy-term-while-listed = As long as it is in the list of addressees
privacy-term-days = { $count ->
    [one] One day { $since }
   *[other] { $count } days { $since }
}
privacy-term-months = { $count ->
    [one] One month { $since }
   *[other] { $count } months { $since }
}
privacy-since-last-use = after its last use
privacy-since-end = after it has ended
privacy-since-last-try = after the last attempt
privacy-since-read-in = after it was read in
privacy-since-round-ended = after the end of the round
privacy-since-made = after the mail was made
privacy-since-came-in = after the mail came in or was set aside
privacy-since-happened = after it happened
privacy-since-left = after somebody left. Whoever stands under a letter stays known until they ask to be erased
privacy-erasure = Erasure
privacy-erasure-text = Do you want to be gone? Then we replace your name by “Erased person” and erase all that is otherwise known of you. You ask for it on your own page, or by mail. The operator does it, within a month. If you still have a mandate, a role or an open request to sign, that ends first.
privacy-erasure-stays = If your name stands under a published letter it stays there, on the page and in the sealed file. Others must be able to check who signed the letter (GDPR art. 17(3)(a) and (d)). Your mail address, remarks and all else do go.
privacy-erasure-ledger = In the log that everybody can check there is never a name, but a code that was computed from your name and a random number. When you are erased that number goes. The code stays, and nobody can find out from it any more who it was.
privacy-erasure-backups = In a backup something stays until that backup is replaced. Whoever puts an old one back erases again afterwards.
privacy-rights = Your rights
privacy-rights-text = You may see what we keep of you, get a copy of it, have it corrected or erased, object, and ask us to limit its use.
privacy-rights-account = Whoever can sign in does much of that themselves:
privacy-rights-complaint = If you cannot settle it with us, you can complain to the Autoriteit Persoonsgegevens, the Dutch authority.
privacy-cookies = Cookies
privacy-cookies-text = Whoever just reads gets no cookie. If you choose another language you get one cookie, which remembers that and nothing else.
privacy-cookies-signed-in = Whoever signs in gets the cookies that this takes: for the step where you are, to stay signed in, and to know this browser again. None of them belong to others. Whoever writes a letter: what you type is in this browser too until the server has it, or until you sign out.
privacy-count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
privacy-own = What we keep of you
privacy-own-text = What is known about you, how long we keep it, a copy of it, and erasure.
privacy-own-go = Look at what we keep
privacy-own-kept = What there is now
privacy-own-all = All about privacy, with the reasons
privacy-own-copy = A copy
privacy-own-copy-text = All that we keep of you, in one file (JSON) that other programs can read as well. Secrets, such as your password, are not in it: only that they are there.
privacy-own-copy-do = Get the copy
privacy-own-erase = Erasure
privacy-own-erase-text = Do you want us to erase what we keep of you? The operator sees your request and does it, within a month. If you still have a mandate or a role, the secretariat gets in touch with you first.
privacy-own-erase-do = Ask to be erased
privacy-own-asked = Your request is there
privacy-own-asked-text = The operator sees that you want your data to be erased. You will hear when something has to be done first.
retention-title = Retention
retention-text = How long everything is kept, what went when, and who asks to be erased.
retention-go = Look at the retention terms
retention-asked = Who asks to be erased
retention-asked-none = Nobody at this moment.
retention-asked-at = Asked on { $when }
retention-asked-do = Look and erase
retention-terms = Terms
retention-now = Do it now
retention-done = What has been kept long enough is gone
retention-erased = The person is erased
retention-no-date = Goes with the account, the person or the letter
retention-never = Not done yet
retention-ran = { $when }: { $count ->
    [0] nothing
    [one] 1 item
   *[other] { $count } items
} of { $until } or older
retention-ran-by = { $when }, by { $by }: { $count ->
    [0] nothing
    [one] 1 item
   *[other] { $count } items
} of { $until } or older
erase-person = Erased person
erase-word = erased
erase-title = Erase { $name }
erase-text = This cannot be undone. Make sure that this is the right person, and that they asked for it or have been gone long enough.
erase-goes = What goes
erase-stays = What stays
erase-stays-nothing = This person does not stand under a published letter. No name stays.
erase-stays-printed = Under these published letters the name stays, on the page and in the sealed file, with the function and the proof of the mandate under which it was signed. That may and must stay for the freedom of information and for the archive (GDPR art. 17(3)(a) and (d)):
erase-stays-deeds = That something was done, and when, stays as well: a version, a round, an answer. Only, it says “Erased person” beside it. The log still holds, and says that something was erased.
erase-do = Yes, erase this person
erase-not-yet = Not yet
erase-obstacle-erased = This person is erased.
erase-obstacle-mandate = This person may still sign for an organisation. Let the mandate end first; the day after that they can be erased.
erase-obstacle-role = This person still has a role. Take it first.
erase-obstacle-invitation = This person was asked to sign and has not answered yet. Wait until the round is over.
erase-obstacle-unfinished = Under a letter that is not published or withdrawn yet stands a signature of this person. Finish that letter first.
audit-data-exported = Copy of own data taken
audit-erasure-asked = Asked to be erased
audit-person-erased = Person erased
audit-retention-ran = Retention done

# Merging, comparing and what happens to versions
merge-title = Merge two texts
merge-saved-meanwhile = { $author } saved version { $number } in the meantime
merge-text = { $count ->
    [one] What you both changed has been merged, except in one place. Choose what it becomes there.
   *[other] What you both changed has been merged, except in { $count } places. Choose what it becomes there.
} Nothing has been saved yet, and nothing gets lost.
merge-text-unbased = It is not known from which version you started. { $count ->
    [one] Your text differs in one place. Choose what it becomes there.
   *[other] Your text differs in { $count } places. Choose what it becomes there.
} Nothing has been saved yet, and nothing gets lost.
merge-fields = Around the text
merge-body = In the text
merge-conflict = Place { $number } of { $total }
merge-conflict-note = Place { $number } of { $total }: note { $name }
merge-mine = Your text
merge-theirs = { $author }, version { $number }
merge-nothing = There is nothing here.
merge-removed = Removed here.
merge-field-empty = Not filled in.
merge-question = What does it become in place { $number }?
merge-question-field = What does it become for { $name }?
merge-take-mine = My text
merge-take-theirs = The text by { $author }
merge-take-both = Both: first my text, below it that by { $author }
merge-choose = Place { $number }: choose what it becomes.
merge-choose-field = { $name }: choose what it becomes.
merge-settled = { $count ->
    [one] 1 paragraph without a clash
   *[other] { $count } paragraphs without a clash
}{ $changed ->
    [0] {""}
   *[other] , { $changed } of them changed
}
merge-by-you = By you
merge-by-them = By { $author }
merge-by-both = By you both
merge-do = Merge and save
merge-edit = Back to my text
merge-kept = Does neither fit? Choose one and change the text afterwards. The other version simply stays.
merge-look = See what you added
desk-notice-merged = Somebody else had saved in the meantime. Your text was merged with it and saved as a new version.
desk-notice-restored = The older text was restored as a new version.
desk-notice-named = The version has a name now.
desk-notice-unnamed = The name was taken away.
desk-notice-changes-mailed = The changes are being mailed.
desk-notice-changes-mailed-before = Whoever you chose had this mail before. Nothing was sent.
compare-views = View
compare-below = Below each other
compare-beside = Side by side
compare-moved = Moved ({ $number })
compare-away = Moved ({ $number }): “{ $start }”
compare-note = Note { $name }
version-merged = Merged: written from version { $base }
version-merged-unbased = Merged with the version before it
version-restored = Restored from version { $from }
version-named-by = { $author }, { $when }
version-name = Name for this version
version-name-hint = For example “To the board”. It helps to find this version again.
version-name-do = Give this name
version-unname = Take “{ $name }” away
restore-title = Restore version { $number }
restore-text = The text of version { $number } becomes the new version { $next }. All versions stay, version { $latest } too.
restore-do = Yes, restore version { $number }
restore-offer = Restore this text…
changes-offer = Mail these changes…
changes-title = Mail changes
changes-text = Whoever reads along sees in plain text what changed from version { $from } to version { $to }, in their own language.
changes-to = To whom
changes-nobody = Nobody reads along: there is no contributor, and nobody may sign for an organisation.
changes-nobody-chosen = Choose to whom it goes.
changes-told = had this mail before
changes-mail = How the mail reads
changes-same = These versions are the same. There is nothing to mail.
changes-do = Send
mail-changes-subject = Changed: { $title } (version { $to })
mail-changes-text =
    Dear { $person },

    The text “{ $title }” has changed, from version { $from } to version { $to }. Below is what changed.
    What was added stands between {"{+"} and {"+}"}. What was removed stands between [- and -].

    { $changes }

    Kind regards,
    { $association }
mail-changes-field = { $name }:
mail-changes-unchanged = { $count ->
    [one] (1 paragraph unchanged)
   *[other] ({ $count } paragraphs unchanged)
}
mail-changes-moved = (moved)
mail-changes-away = (moved: “{ $start }”)
mail-changes-more = The rest is too long for a mail. Ask the secretariat for the whole comparison.
audit-changes-mailed = Changes mailed
## Review: comments and suggestions on a draft
review-title = Review
review-version = version { $number }
review-version-note = Suggestion accepted
review-list-text = Drafts that members and other readers can read now.
review-list-none = No draft is in review now. When one comes, it will be here.
review-list-earlier = Discussed before
review-list-changed = Last changed: { $when }
review-open-suggestions = { $count ->
    [0] no open suggestions
    [one] 1 open suggestion
   *[other] { $count } open suggestions
}
review-open-comments = { $count ->
    [0] no open comments
    [one] 1 open comment
   *[other] { $count } open comments
}
review-lead-closed = This letter is no longer in review. You see what was said and decided.
review-lead-decides = Readers comment here and suggest other words. You decide.
review-lead-comments = Read the text. Under each paragraph you can comment or suggest other words.
review-lead-reads = You are reading the draft along. You see what people of your own organisation say about it.
review-lines-on = Show line numbers
review-lines-off = Hide line numbers
review-to-desk = To the letter at the desk
review-margin = On this paragraph
review-do-comment = Comment
review-do-suggest = Suggest other words
review-do-section = Accept all { $count } suggestions in this part…
review-do-place = Post
review-do-back = Back without posting
review-do-accept = Accept
review-do-amend = Use these words
review-do-reject = Reject
review-do-take-back = Withdraw my suggestion
review-do-resolve = Resolved
review-do-reopen = Not resolved after all
review-do-reply = Post reply
review-go-decide = Decide or reply
review-go-reply = Reply
review-comment-number = Comment { $number }
review-suggestion-number = Suggestion { $number }
review-comment = Your comment
review-quote = Is it about particular words?
review-quote-hint = Copy them as they stand. Empty: your comment is about the whole paragraph.
review-older = You are responding to version { $number }. There is a newer text by now; your response will stand at the same words.
review-words = It should read
review-words-hint = Change only what should be different. Asterisks, hashes and notes in brackets are part of the layout.
review-why = Why?
review-why-hint = May stay empty. A reason helps the decision.
review-why-said = Why:
review-mention = Bring somebody in
review-mention-hint = This person will be told. You can also type @ and the whole name.
review-mention-none = Nobody
review-replies = Replies
review-turns = What happened to it
review-reply = Your reply
review-reply-title = Replies
review-adrift = The words that this is about are no longer in the text. They were:
review-changed = The words that this is about were changed since.
review-adrift-title = Adrift
review-adrift-text = These are about words that are no longer in the text.
review-collides = The same words are also changed by:
review-clashes = Suggestions that collide
review-clashes-text = These suggestions change the same words. When you accept one, you have to choose again for the others.
review-closed = Closed
review-closed-show = { $count ->
    [one] Show what is closed
   *[other] Show the { $count } that are closed
}
review-accept = Accept
review-accept-text = The text gets a new version, written by { $author }.
review-accept-adrift = This suggestion cannot be accepted: the words that it replaces are no longer in the text. Reject it with a reason, or ask its author for another.
review-accept-changed = This suggestion cannot simply be accepted: the words that it replaces were changed since. Below you can decide yourself what is put there.
review-effect-applies = The other open suggestions still apply.
review-effect-collides = changes the same words. You will have to choose again there.
review-effect-adrift = goes adrift, because the words that it is about disappear.
review-amend = Accept in other words
review-amend-text = You decide what is put there. The new version will be yours.
review-amend-now = It now reads:
review-amend-words = What is put there
review-reject = Reject
review-reject-why = Why not?
review-reject-hint = Whoever suggested it will read this.
review-section = All suggestions in this part
review-section-text = You accept these suggestions at once. Each becomes a version written by whoever suggested it.
review-section-do = { $count ->
    [one] Accept this suggestion
   *[other] Accept these { $count } suggestions
}
review-section-none = There is no suggestion in this part that can be accepted as it is.
review-section-stay = These stay open
review-section-stay-text = They change the same words as another suggestion. Choose for each.
review-told-commented = Your comment is there.
review-told-suggested = Your suggestion is there.
review-told-replied = Your reply is there.
review-told-resolved = The comment is resolved.
review-told-reopened = The comment is open again.
review-told-accepted = The suggestion is accepted.
review-told-amended = Your words are in the text. The suggestion is closed.
review-told-rejected = The suggestion is rejected. Its author will see your reason.
review-told-withdrawn = Your suggestion is withdrawn.
review-told-all = The suggestions in this part are accepted.
review-told-some = Some are accepted. The suggestions that collide are still open; they stand below.
review-turn-resolved = Resolved by { $by }, { $when }
review-turn-reopened = Reopened by { $by }, { $when }
review-turn-accepted = Accepted by { $by } in version { $version }, { $when }
review-turn-amended = Accepted in other words by { $by } in version { $version }, { $when }
review-turn-rejected = Rejected by { $by }, { $when }
review-turn-withdrawn = Withdrawn by { $by }, { $when }
review-refused = That cannot be done now
review-refused-stage = The letter is no longer in review. Nothing was changed.
review-refused-decided = This was decided before. Nothing was changed.
review-refused-adrift = The words that this suggestion replaces no longer stand in the text like that. Nothing was changed.
review-refused-overtaken = Somebody else changed the text meanwhile. See what is there now, and decide again.
review-refused-no-text = With these words the text becomes too long, or there is a character in them that cannot be. Nothing was changed.
review-wrong-no-text = Write something.
review-wrong-bad-text = This is too long (at most 2000 characters) or there is a character in it that cannot be.
review-wrong-no-quote = These words do not stand in the paragraph like that. Copy them exactly, or leave the field empty.
review-wrong-no-change = You did not change anything yet.
review-wrong-too-much = This changes too much in one suggestion. Divide it over several.
review-wrong-no-reason = Give a reason. Whoever suggested it will read it.
review-own-text = Read drafts along, comment and suggest other words, or follow what your organisation says.
review-own-go = To the review
review-mail-on = You get at most one mail a day about what is new for you in reviews.
review-mail-off = You get no mail about reviews.
review-mail-stop = Stop this mail
review-mail-start = Send me this mail
review-desk = Review
review-desk-text = In review there are { $suggestions ->
    [0] no open suggestions
    [one] 1 open suggestion
   *[other] { $suggestions } open suggestions
} and { $comments ->
    [0] no open comments
    [one] 1 open comment
   *[other] { $comments } open comments
}.
review-desk-go = To the review
mail-review-subject = { $count ->
    [one] New in the review
   *[other] New in the review: { $count } messages
}
mail-review-text = Dear { $person },

    This is new in the review of our letters.

    { $news }

    You get at most one such mail a day. Rather not? Turn it off at { $off }

    Kind regards,
    { $association }
mail-review-commented = { $by } commented on “{ $quote }”
mail-review-suggested = { $by } suggests other words for “{ $quote }”
mail-review-replied = { $by } replied on “{ $quote }”
mail-review-named = { $by } names you on “{ $quote }”
mail-review-resolved = { $by } resolved the comment on “{ $quote }”
mail-review-reopened = { $by } reopened the comment on “{ $quote }”
mail-review-accepted = { $by } accepted the suggestion on “{ $quote }”
mail-review-amended = { $by } accepted the suggestion in other words on “{ $quote }”
mail-review-rejected = { $by } rejected the suggestion on “{ $quote }”; the reason is there
mail-review-withdrawn = { $by } withdrew the suggestion on “{ $quote }”
mail-review-more = and { $count } more
privacy-review = What somebody said about drafts
privacy-review-what = Comments, suggestions and replies on a draft, who was named in them, and who decided what.
privacy-review-why = So that it can be traced how a text came to be.
# Figures in the text, requests, and looking over before freezing
claims-members = { $count ->
    [one] { $shown } member
   *[other] { $shown } members
}
claims-municipalities = { $count ->
    [one] { $shown } municipality
   *[other] { $shown } municipalities
}
claims-provinces = { $count ->
    [one] { $shown } province
   *[other] { $shown } provinces
}
claims-inhabitants = { $count ->
    [one] { $shown } inhabitant
   *[other] { $shown } inhabitants
}
claims-signatories = { $count ->
    [one] { $shown } signatory
   *[other] { $shown } signatories
}
claims-signatories-open = [number] signatories
claims-counted = inhabitants on 1 January { $year }
claims-counted-here = on 1 January { $year }
claims-hint-register = From the register of { $day }. On freezing this becomes plain text.
claims-hint-signatories = Here comes how many names stand under the letter, once it is final.
claims-note = Figures of { $day } filled in: { $list }
claims-of-day = Figures from the register of { $day }
claims-signing = The text says “{ $words }”. That number is not there yet: once the letter becomes final, it will say how many names stand under it. In the text that you sign it reads { $mark }. Nothing else changes.
problem-unknown-claim = { "{{" }{ $name }{ "}}" } cannot be filled in. These can: { "{{leden}}" }, { "{{gemeenten}}" }, { "{{provincies}}" }, { "{{inwoners}}" } and { "{{ondertekenaars}}" }. Is it plain text? Then put a \ before it.
problem-claim-outside-text = Figures are filled in in the text itself only. Write the number here, or take it out.
drafting-short-unknown-claim = figure that does not exist
desk-refused-figures = The figures in the register have changed meanwhile. Look at the text once more.
freeze-right = In order
freeze-look = Look at
freeze-blocks = In the way
freeze-see = View
freeze-text = The text that will be frozen
freeze-problems-none = Nothing in the text stands in the way.
freeze-problems-advice = { $count ->
    [one] There is one point of attention in the text.
   *[other] There are { $count } points of attention in the text.
}
freeze-problems-blocking = { $count ->
    [one] One thing in the text must change first.
   *[other] { $count } things in the text must change first.
}
freeze-review-none = No suggestions or comments are open.
freeze-review-open = { $suggestions ->
    [0] There are no suggestions open
    [one] There is one suggestion open
   *[other] There are { $suggestions } suggestions open
}, and { $comments ->
    [0] no comments.
    [one] one comment.
   *[other] { $comments } comments.
}
freeze-figures = Figures
freeze-figures-text = What is still a mark becomes plain text. That will be version { $number }, and that one is frozen. Version { $before } stays as it is, with the marks in it. If you unfreeze the text later, the words stay words.
freeze-figures-line = Line
freeze-figures-before = Now in the text
freeze-figures-after = Will be frozen as
freeze-figures-put = { $count ->
    [one] One figure becomes plain text.
   *[other] { $count } figures become plain text.
}
freeze-figures-earlier = The figures in this text are of { $day }. They became plain text in version { $number } and no longer change by themselves.
freeze-figures-compare = Compare with the version before
freeze-figures-signatories = { $mark } stays in the text as it is. On page and paper it becomes how many names stand under it, once the letter is final. Whoever signs reads “{ $words }”.
freeze-demands-none = There are no requests in it. Is there a list of requests after all? Then put {"{"}.demands{"}"} behind the heading above it.
freeze-demands = { $count ->
    [one] There is one request in it.
   *[other] There are { $count } requests in it.
}
freeze-demands-unclear = { $count ->
    [one] Of one request it is not clear whether it is the same as before.
   *[other] Of { $count } requests it is not clear whether they are the same as before.
}
freeze-addressees = { $count ->
    [one] One addressee, with a postal address.
   *[other] { $count } addressees, each with a postal address.
}
freeze-addressees-homeless = { $count ->
    [one] Without a postal address: { $names }.
   *[other] { $count } without a postal address: { $names }.
}
freeze-proof = This is the text on paper, still without names and seal.
freeze-proof-open = Open the proof (PDF)
demands-title = Requests
demands-none = There are no requests in this letter.
demands-clear = Each request keeps its own address, also when its place or its words change.
demands-closed = The text is frozen. Which request is which changes no more.
demands-unclear = { $count ->
    [one] One request has changed so much that only you can say whether it is still the same. Until then it counts as new.
   *[other] { $count } requests have changed so much that only you can say whether they are still the same. Until then they count as new.
}
demands-number = Request { $number }
demands-place = Permanent address of request { $number }
demands-is-new = New in version { $number }
demands-is-near = The same request, in other words since version { $number }
demands-is-same = The same request as before, as was said; in these words since version { $number }
demands-is-own = A new request, as was said; since version { $number }
demands-is-unclear = The same request?
demands-said-by = Said by { $author }, { $when }
demands-question = Is request { $number } the same request as before?
demands-same = Yes, the same as:
demands-own = No, this is a new request
demands-keep = Save
demands-change = Say otherwise
demands-answer = Say which request it is
demands-open = View the requests
demands-said = That is saved.
demands-no-choice = Choose whether it is the same request.
demands-together = That is not possible: both stand in version { $number }.
demands-gone = That request is not in this letter. Load the page again.
copy-again = Use again
copy-hint = Start a new letter with the text of this one.
copy-open = Make a copy…
copy-title = Make a copy of this letter?
copy-text = There will be a new letter in draft, with the same text and addressees and without a date. Names, rounds and responses do not come along. This letter stays as it is.
copy-do = Yes, make a copy
copy-note = Copy of { $title }, version { $number }
# Documents from Word and LibreOffice

document-note-images = { $count ->
    [one] One picture was left out.
   *[other] { $count } pictures were left out.
}
document-note-comments = { $count ->
    [one] One comment in the margin was left out.
   *[other] { $count } comments in the margin were left out.
}
document-note-tracked-changes = There were tracked changes in it; they were taken over as if accepted.
document-note-hidden = Hidden text was left out.
document-note-macros = The macros were ignored.
document-note-nested-tables = { $count ->
    [one] One table stood in another table; its words are now in that cell.
   *[other] { $count } tables stood in another table; their words are now in that cell.
}
document-note-symbols = { $count ->
    [one] One sign from a symbol font was left out.
   *[other] { $count } signs from a symbol font were left out.
}
document-note-text-boxes = { $count ->
    [one] The text of one text box stands below the paragraph that it belonged to.
   *[other] The text of { $count } text boxes stands below the paragraph that they belonged to.
}
document-read-from = Read from “{ $name }”.
document-refused-too-large = This document is too large: at most { $max }. Take the pictures out; they do not come along anyway.
document-refused-old-word = This is a document in Word’s old format (.doc). Open it in Word, choose Save as and save it as .docx.
document-refused-locked = This document is protected with a password. Take that off and try again.
document-refused-other-office = This is not a text document, but a spreadsheet or a presentation for example. A letter comes from a .docx, .odt or .md file.
document-refused-pdf = This is a PDF. No letter can be made of it: choose the .docx or .odt file that it comes from.
document-refused-other-format = This kind of file is not read. Save it as .docx or .odt.
document-refused-damaged = This file is damaged or incomplete. Open it in Word or LibreOffice, save it anew and then try again.
document-refused-unpacks = This file unpacks to far more than a document ever is. It was not read.
document-refused-too-deep = In this document too many parts stand in each other. Copy the text to an empty document and save that.
document-refused-empty = There is no text in this document.
document-refused-no-subject = This document has no subject. Give its first line the style Title or Heading 1 in Word and then read it in again.
document-notice-read-in-part = The letter has been made. What did not come along is listed at version 1.
document-section = On in Word or LibreOffice
document-download = This version as a document:
document-download-docx = Word file (.docx)
document-download-odt = LibreOffice file (.odt)

# Templates

template-list = Templates
template-list-open = See or change the templates
template-list-text = A new letter starts with one of these. Standpunt brings one along for each kind; you adapt it, or add templates of your own. Letters that have begun already do not change along.
template-english = in English
template-title-own = { $kind }: { $name }
template-title-dutch = { $kind } in Dutch
template-title-english = { $kind } in English
template-untouched = As Standpunt brings it along
template-changed = Changed by { $name }, { $when }
template-restored = Put back by { $name } as Standpunt brings it along, { $when }
template-new = Another template: { $kind }
template-new-title = New template: { $kind }
template-page = { $title }, template
template-name = Name
template-name-hint = What the template is called in the list for a new letter.
template-purpose = What is it for? (may be left empty)
template-purpose-name = Purpose
template-purpose-hint = A few words for whoever chooses what a letter starts with.
template-around = Place, addressees, salutation and closing
template-body = The template
template-body-hint = Put in double brackets what the writer still has to fill in, such as [[name of the act]]. A letter that holds one of these cannot be frozen.
template-save = Save the template
template-save-over = Save this text after all
template-save-new = Save as a new template
template-more = More
template-restore-open = Put back Standpunt’s text…
template-restore-hint = Back to the template as Standpunt brings it along.
template-restore-title = Put back Standpunt’s text?
template-restore-text = “{ $title }” becomes again what Standpunt brings along. What your association changed in it no longer holds. Letters that have begun already stay as they are.
template-restore-do = Yes, put it back
template-remove-open = Delete this template…
template-remove-hint = Letters that started with it stay as they are.
template-remove-title = Delete this template?
template-remove-text = “{ $title }” goes from the list and does not come back. Letters that started with it stay as they are.
template-remove-do = Yes, delete it
template-moved = Somebody else changed this template meanwhile. Look at it first.
template-overtaken = Somebody else was first
template-overtaken-text = { $state }. What you typed stands below and has not been saved yet. Take over what you want to keep and then save; from then on your text holds.
template-theirs = The text that is there now
template-gone = This template was deleted meanwhile
template-gone-text = What you typed stands below. You can save it as a new template.
template-mistake-taken = Another template of this kind is called so. Choose another name.
template-mistake-gone = This template was deleted meanwhile. Choose another one.
template-said-saved = The template has been saved.
template-said-unchanged = The template was the same. Nothing has changed.
template-said-restored = Standpunt’s text has been put back.
template-said-removed = The template has been deleted.
template-said-gone = The template had been deleted already.
template-start = What do you start with?
template-start-hint = The letter gets headings, a list of requests and instructions to fill in.
template-start-english = Templates in English
template-start-empty = Start with an empty sheet
template-start-empty-hint = only the kind and the language, without a text
template-note = Started with the template { $title }
problem-instruction = Still to be written here: “{ $text }”
drafting-unfinished = Still to be filled in
desk-problem-unfinished = Fill in
freeze-instructions = The letter still holds instructions from a template. Replace them first: nobody signs a text that is not finished.
audit-template-saved = Template changed
audit-template-restored = Template put back
audit-template-removed = Template deleted

# Translations
translation-text-nl = Dutch text
translation-text-en = English text
translation-name-nl = Dutch translation
translation-name-en = English translation
translation-note = To be translated: { $title }, version { $number }
translation-section = Translation
translation-original = The original
translation-begin-hint = A translation is a letter of its own in the other language, tied to this one. Only this letter is signed.
translation-begin = Make a translation…
translation-title = Translate this letter?
translation-text = There will be a new letter in draft, with the text and the details of version { $number } to be translated. It is tied to this letter: when that changes later, you see so at the translation. The translation is not signed; this letter is.
translation-make = Yes, make a { $name }
translation-existing = Is the translation there already?
translation-existing-none = There is no letter by itself in the other language.
translation-existing-letter = The translation
translation-existing-hint = A letter in the other language that does not belong to another letter yet. From now on it follows the newest version of this one.
translation-existing-pick = Choose a letter
translation-tie = Tie this letter
translation-mistake-language = Choose a language in which the letter is not there yet.
translation-mistake-letter = Choose the letter that is the translation.
translation-notice-made = The translation has begun. The text is there to be translated.
translation-notice-there = There was a translation in this language already. This is it.
translation-notice-tied = The letters are now tied to each other.
translation-notice-untied = The translation is now a letter by itself.
translation-notice-followed = Noted: the translation is up to date.
translation-refused-itself = A letter is no translation of itself. Choose another letter.
translation-refused-same-language = This letter is in that language already. A translation is in another language.
translation-refused-of-translation = This is a translation itself. Translate the original.
translation-refused-has-translations = That letter has translations itself, and so cannot be one.
translation-refused-taken = There is a translation in that language already.
translation-refused-tied-elsewhere = That letter is the translation of another letter already.
translation-refused-called-off = The letter was withdrawn. No translation of it comes out.
translation-refused-signed = That letter is signed itself, or is out for signing. A translation is not signed.
translation-refused-not-tied = This letter is no translation any more.
translation-refused-sealed = The sealed file says that this is a translation. That is why it stays one.
translation-refused-language-stays = The language of this letter is fixed as long as it is tied to a translation or an original. Untie it first.
translation-refused-not-signed = A translation is not signed. Have the original signed.
translation-refused-original-first = The original is published first, then the translation.
translation-refused-older = The translation follows a newer version already.
translation-up-to-date = Up to date: the original has not changed since
translation-behind = Behind: follows version { $base }, the original is now at version { $latest }
translation-published = published on { $when }
translation-is = This is the { $name } of
translation-base = Follows version { $number }, as noted by { $author }, { $when }.
translation-signed-is = What is signed is the { $text }, not this translation.
translation-changed = The { $text } has changed since.
translation-changed-since = The { $text } has changed since version { $base }, which the translation follows.
translation-changed-see = See what changed from version { $base } to { $latest }
translation-original-withdrawn = The original was withdrawn.
translation-follow = Brought up to version { $number }
translation-follow-after = Is the translation up to date? Save it, and then note that it was brought up to version { $number }:
translation-follow-go = to the letter
translation-editing = Translation of version { $number } of
translation-untie-open = Untie from the original
translation-untie-text = The translation then becomes a letter by itself with a life of its own. It can be tied again later.
translation-untie = Untie
translation-beside-open = Read them side by side
translation-beside = Original and translation side by side
translation-beside-text = The { $text }, version { $number }, and the { $name }, version { $version }. What belongs together stands at one height.
translation-compared = What differs
translation-compared-same = There are as many demands, notes and headings, and the same figures in both.
translation-compared-text = Counted as a help in translating. A difference is not always a mistake.
translation-count = What
translation-count-demands = Demands
translation-count-notes = Notes
translation-count-headings = Headings
translation-count-verdict = The same?
translation-count-same = The same
translation-count-differs = Differs
translation-figures-only = Figures that are only in the { $text }: { $figures }.
translation-figures-only-more = Figures that are only in the { $text }: { $figures }, and { $more } more.
translation-only-demand = Demand { $number } is only in the { $text }.
translation-only-note = Note { $number } is only in the { $text }.
translation-only-heading = The heading “{ $heading }” is only in the { $text }.
translation-lacks = Not in the { $text }
translation-texts = The texts
translation-now-ready = Version { $number } is fixed. The original is published. A translation is not signed: you can now make it final, with the names that are under the original.
translation-now-waits = Version { $number } is fixed. A translation is not signed, and comes out when the original is published. Until then it waits.
translation-remark-signed = This is a translation. What was signed is the { $text }.
translation-remark = This is a translation. The original is the { $text }.
translation-read = Read this letter in English
translation-signed-under = Under the { $text } stand
translation-caption = { $count ->
    [one] One name, given under the { $text }. This translation is not signed.
   *[other] { $shown } names, in alphabetical order, given under the { $text }. This translation is not signed.
}
translation-behind-it = { $count ->
    [one] { $shown } organisation stands behind the { $text }
   *[other] { $shown } organisations stand behind the { $text }
}
audit-translation-tied = Translation tied
audit-translation-untied = Translation untied
audit-translation-followed = Translation brought up to date
audit-follow-up-begun = Follow-up begun

## Who stands behind which demand

endorse-summary = You support all { $count } requests, unless you leave one out here
endorse-question = Which requests does { $organisation } not support?
endorse-hint = The name will stand under the letter, with the requests that you do not support. Say briefly why below; only the secretariat reads that.
endorse-demand = Request { $number }:
endorse-no-reason = You leave a request out. Say briefly why; only the secretariat reads this.
endorse-nothing-left = You leave all requests out. If you support none of them, choose ‘We do not sign’.
endorse-no-such = This letter has no request { $number }. Nothing has changed.
endorse-except = { $count ->
    [one] except request { $numbers }
   *[other] except requests { $numbers }
}
endorse-count = { $count } of { $all } signatories
endorse-title = Who stands behind which request
endorse-each = For each signatory
endorse-caption = Signatories and the requests that they support
endorse-yes = supports
endorse-no = does not support

## A signature that is taken back

retract-before = The letter is not sealed yet: you can still withdraw
retract-after = The letter is sealed: you can still withdraw, with an erratum
retract-text = The sealed letter stays as it was, with the name under it. The website will say, with today's date, that the signature was withdrawn. That is public, and cannot be undone.
retract-do = Withdraw and publish the erratum
retract-done = You withdrew your signature on { $when }, after the letter was sealed. The letter stays as it was; whoever reads it on the website sees that the signature was withdrawn.
retract-already = You withdrew your signature on { $at } already. Nothing has changed.
retract-letter-gone = The association itself has withdrawn the letter. Nothing has changed.
retract-since = withdrawn on { $when }
retract-erratum = { $name } has withdrawn the signature under this letter. The sealed letter stays as it was.
audit-remark-hidden = Remark left out on the website
audit-remark-shown = Remark for the website again
audit-signature-retracted = Signature withdrawn after sealing

file-proof = The proof that every line of the log stands in the whole of all logs, with the head of that
verify-not-in-tree = This log does not stand in the whole
verify-not-in-tree-text = The lines in the file join up, but they are not the lines that stand in the whole of all logs. Somebody made or changed them later. Do not trust this file.
verify-forged-head = The head in this file is not ours
verify-forged-head-text = The file names a head of all logs that we did not sign. Do not trust this file.
verify-other-head = We do not know this head
verify-other-head-text = The head in this file bears our signature, but it is not among the heads that we show. That cannot be right. Do not trust this file, and tell us.
verify-step-inclusion = The log stands in the whole
verify-step-inclusion-text = Every line has a fixed place among the lines of all letters. Nothing can be changed there any more.
verify-step-head = The head of the whole is ours
verify-step-head-text = We signed it with our own certificate.
verify-step-kept = The head is public
verify-step-kept-text = It is in the list that everybody can keep.
verify-absent = not in this file
verify-absent-text = The file was sealed before the logs formed a whole.
verify-yourself = Check it yourself, without us
verify-yourself-text = You need not believe us. The PDF holds everything to check the letter with ordinary programs: the seal, the text, the signatures and the log. The manual says how, and the public log shows the heads to compare with.
verify-manual = Manual
log-title = Public log
log-lead = Everything that counts gets a line in a log here. Of all lines together we make one code time and again: the head. Whoever keeps a head can see later whether we changed, left out or moved anything.
log-how = How this works
log-how-lines = Each letter has a log of its own. Every line names the code of the line before, so that nothing can be put in between or taken out.
log-how-tree = All lines of all letters together form one tree of codes (RFC 9162). At the top stands one code, the head. When one character changes below, the head is another one.
log-how-signed = We make a head every day at least, and when a letter becomes final. We sign it with the key of our seal. Each head names the one before.
log-how-privacy = Names do not stand in a line. There is only a code of the name. When somebody is erased, the code stays and the name is gone.
log-how-keep = Keep a head that you see here, or follow the feed. With one of them you can hold us to everything before it.
log-heads = Heads
log-none = There is no head yet. The first one comes when something stands in the log.
log-head = Head { $number }
log-head-lines = { $count ->
    [one] { $shown } line
   *[other] { $shown } lines
}
log-head-stamp = Time stamp by { $by }: seen on { $at }
log-head-root = Code of the whole (SHA-256)
log-older = Older heads
log-newest = The newest heads
log-data = As data (JSON)
log-feed = Follow the feed
log-feed-entry = Log: head { $number } over { $count ->
    [one] { $shown } line
   *[other] { $shown } lines
}
letter-log = Log of this letter
letter-log-lead = { $count ->
    [one] One line: what happened and when.
   *[other] { $shown } lines, in order: what happened and when.
} Each line names the code of the line before. Names stand here only as far as they stand under the letter.
letter-log-head = All lines with a place stand in the whole of head { $number }, made on { $at }.
letter-log-no-head = There is no head over these lines yet.
letter-log-back = Back to the letter
letter-log-entries = Lines
letter-log-code = Code of line { $n } (SHA-256)
letter-log-place = Place { $place } in the whole
letter-log-waits = Gets a place with the next head
letter-log-proof = { $count ->
    [one] Proof: one code
   *[other] Proof: { $shown } codes
}
letter-log-open = See the log of this letter
letter-log-all = The public log
act-frozen = Version { $version } was pinned for signing
act-thawed = Version { $version } was released, before anybody had signed
act-round-opened = { $count ->
    [one] A round was opened: one director was asked, until { $until }
   *[other] A round was opened: { $shown } directors were asked, until { $until }
}
act-round-extended = The round was extended until { $until }
act-round-closed = The round was closed
act-round-cancelled = The round was cancelled: these signatures do not count
act-invited = A director was asked to sign
act-read = A director read the text and decides later
act-remark-hidden = A remark with a name is left out on the website
act-remark-shown = A remark with a name may be on the website again
act-signed-by = { $name } signed for { $organisation }
act-signed-personally = { $name } signed in a personal capacity
act-signed = A director signed
act-reservation-lifted = A reservation was lifted
act-declined = An organisation did not sign
act-withdrawn = A signature was taken back
act-retracted = A signature was withdrawn after the letter was sealed
act-finalised = { $count ->
    [0] The letter was made final and sealed
    [one] The letter was made final and sealed, with one name under it
   *[other] The letter was made final and sealed, with { $shown } names under it
}
act-sent = The letter was sent
act-response = A response came in
act-sending-struck = A sending was struck out: it had been recorded by mistake
act-response-struck = A response was struck out: it had been recorded by mistake
act-outcome = It was established of a request: { $what }
act-outcome-back = What had been established of a request was taken back
act-published = The letter was published
act-letter-withdrawn = The letter was withdrawn
act-erased = { $count ->
    [one] One name or reason was erased, as agreed
   *[other] { $shown } names or reasons were erased, as agreed
}
act-not-public = Something that is not public
finalising-failed-tree = No head of the public log can be made now. Have the operator check the log, and then try again.

## rounds: rounds over time

mail-round-steps =
    1. Open this page: { $link }
    2. Read the letter.
    3. Choose what you do and fill in this code: { $code }

    The link and the code from an earlier email still work. Each link goes with the code from the same email. They are for you alone: do not forward this email.
mail-round-reminder-subject = Reminder: will you sign? { $subject }
mail-round-reminder-text =
    Dear { $person },

    We have no answer yet from { $organisation } about this letter:
    { $subject }

    You can sign until { $deadline }. It takes less than a minute.

    { $steps }

    Not signing? Please let us know on the same page. That does not hold the letter back, and you get no more reminders.

    With kind regards,
    { $association }
mail-round-moved-subject = You can sign until { $deadline }: { $subject }
mail-round-moved-text =
    Dear { $person },

    The time to sign this letter has changed:
    { $subject }

    It was: until { $old }
    It is now: until { $new }

    We have no answer yet from { $organisation }.

    { $steps }

    Not signing? Please let us know on the same page. That does not hold the letter back.

    With kind regards,
    { $association }
mail-round-closed-subject = The round was closed early: { $subject }
mail-round-closed-on-behalf = Your signature stands: the name of { $organisation } comes under the letter.
mail-round-closed-reserved = You signed for { $organisation } subject to a decision of your board. We have not heard yet that it was taken. As long as your reservation holds and the letter is not sealed, you can still let us know, on the same page and with the same code with which you signed. Otherwise the name does not come under the letter.
mail-round-closed-personal = Your signature stands: your name comes under the letter in a personal capacity.
mail-round-closed-signer-text =
    Dear { $person },

    You signed this letter:
    { $subject }

    We closed the round on { $at }, earlier than { $deadline }.

    { $becomes }

    Changed your mind? You can still withdraw on the same page, with the code that you signed with. As long as the letter is not sealed, the name goes.

    With kind regards,
    { $association }
mail-round-closed-silent-text =
    Dear { $person },

    We asked you to sign this letter on behalf of { $organisation }:
    { $subject }

    You need not answer any more: we closed the round on { $at }, earlier than { $deadline }. The name of { $organisation } does not come under the letter.

    Did you still want to sign? Then reply to this email.

    With kind regards,
    { $association }
mail-round-cancelled-subject = The signing is called off: { $subject }
mail-round-cancelled-signer-text =
    Dear { $person },

    You signed this letter on behalf of { $organisation }:
    { $subject }

    We cancelled the round on { $at }. Your signature no longer counts, and so does not come under the letter. Our logbook still says that you signed, and that the round was cancelled.

    There is nothing for you to do. Should there be a new round, we will ask you again.

    With kind regards,
    { $association }
mail-round-cancelled-silent-text =
    Dear { $person },

    We asked you to sign this letter on behalf of { $organisation }:
    { $subject }

    You need not answer any more: we cancelled the round on { $at }. Should there be a new round, we will ask you again.

    With kind regards,
    { $association }
mail-round-over-subject = { $count ->
    [0] Round closed, nobody signed: { $subject }
    [one] Round closed, 1 signature: { $subject }
   *[other] Round closed, { $count } signatures: { $subject }
}
mail-round-over-reserved = {" "}(of which under reservation: { $count })
mail-round-over-text =
    Dear { $person },

    The time to sign was over on { $deadline }. The round of this letter has closed by itself:
    { $subject }

    Signed: { $signed }{ $reserved }
    Not signing: { $declined }
    Signature taken back: { $withdrawn }
    Reservation lapsed: { $lapsed }
    Objected, and did not sign: { $objected }
    No answer: { $silent }

    Who answered what, and what comes next:
    { $link }

    With kind regards,
    { $association }
rounds-mistake-skipped = There is no such time on that day: the clock goes from 2:00 straight to 3:00. Choose another time.
rounds-reminders = Reminders
rounds-reminders-hint = Only who has not answered yet gets them. Each reminder has a link and a code of its own. When you change the end later, they move along.
rounds-reminder-week = 7 days ahead
rounds-reminder-two-days = 2 days ahead
rounds-reminder-hours = 4 hours ahead
rounds-reminder-past = Will not go: that is past already.
rounds-planned = Reminders go on
rounds-planned-none = No more reminders go by themselves.
rounds-group = Choose quickly
rounds-group-hint = The list below changes along. What you filled in stays.
rounds-group-everyone = Everybody, deputies too
rounds-group-usual = Everybody but deputies
rounds-group-members = Members
rounds-group-guests = Guests
rounds-group-provinces = By province
rounds-group-kinds = By kind
rounds-group-only = Only these
rounds-group-too = These as well
rounds-group-none = Nobody
rounds-chosen = { $count ->
    [0] Nobody is chosen.
    [one] One person is chosen.
   *[other] { $count } people are chosen.
}
rounds-extend-mails = { $count ->
    [0] Everybody has answered. No email goes out.
    [one] One person has not answered yet, and gets an email with the old and the new end.
   *[other] { $count } people have not answered yet. They get an email with the old and the new end.
}
rounds-mails-signed = { $count ->
    [one] Who signed gets an email about what becomes of the signature: one email.
   *[other] Who signed gets an email about what becomes of the signature: { $count } emails.
}
rounds-mails-silent = { $count ->
    [one] Who has not answered yet gets an email that it is no longer needed: one email.
   *[other] Who has not answered yet gets an email that it is no longer needed: { $count } emails.
}
rounds-mails-nobody = No email goes out.
rounds-nudge = Send a reminder
rounds-nudge-of = (to { $person }, { $organisation })
rounds-nudge-all = { $count ->
    [one] Remind the one who has not answered yet
   *[other] Remind all { $count } who have not answered yet
}
rounds-nudge-hint = At most one reminder a day for each person.
rounds-reminded = Reminded, { $when }
rounds-notice-reminded = The reminder was sent.
rounds-refused-reminded = There is nobody to remind: who has not answered yet was reminded today, or may no longer sign.
audit-round-reminded = Reminder to sign was sent

# Confirming again: the text changed after it was signed.

reaffirm-thaw = Change the text
reaffirm-hint = Does something have to change after all? It can. Whoever signed is then asked to confirm the new text.
reaffirm-offer = See what that means
reaffirm-thaw-text = { $signed } of the { $asked } who were asked { $signed ->
    [one] has signed this text and must confirm the new one.
   *[other] have signed this text and must confirm the new one.
    }
reaffirm-thaw-unsigned = { $asked ->
    [one] One director was asked, and nobody has signed yet.
   *[other] { $asked } directors were asked, and nobody has signed yet.
    }
reaffirm-thaw-closes = The round that is open now closes.
reaffirm-thaw-stays = The signatures are kept under this text, in the log too.
reaffirm-thaw-prints = Under the new text stand only the names of those who confirm it. Whoever does not answer does not stand there.
reaffirm-thaw-next = You change the text, freeze it and open a new round. Whoever signed sees there exactly what changed.
reaffirm-mails-signed = { $count ->
    [one] Whoever signed gets a mail that the text changes and that they will be asked again: one mail.
   *[other] Whoever signed gets a mail that the text changes and that they will be asked again: { $count } mails.
}
reaffirm-mails-silent = { $count ->
    [one] Whoever did not answer yet gets a mail that the link no longer works and that they will be asked again: one mail.
   *[other] Whoever did not answer yet gets a mail that the link no longer works and that they will be asked again: { $count } mails.
}
reaffirm-thaw-do = Unfreeze the text
reaffirm-now = Version { $number } is frozen. An earlier text was signed. Open a round to have this one confirmed.
reaffirm-group = Signed an earlier text
reaffirm-signed-before = signed version { $version }
reaffirm-open-round = { $count ->
    [one] One director signed an earlier text, or succeeds somebody who did. They get a mail that asks to confirm, and see what changed.
   *[other] { $count } directors signed an earlier text, or succeed somebody who did. They get a mail that asks to confirm, and see what changed.
    }
reaffirm-finish = These signatures were not confirmed
reaffirm-finish-text = { $count ->
    [one] One who signed an earlier text has not confirmed this one. The name will not stand under it.
   *[other] { $count } who signed an earlier text have not confirmed this one. Their names will not stand under it.
    }
reaffirm-question = Do you stand behind the changed text too?
reaffirm-lead = You signed version { $version } of this letter on { $at }. The text has changed since.
reaffirm-lead-of = { $person } signed version { $version } of this letter on { $at } on behalf of { $organisation }. The text has changed since.
reaffirm-consequence = If you do not confirm it, the name of { $organisation } will not stand under the new text.
reaffirm-open = You can answer until
reaffirm-changes = What changed since version { $version }
reaffirm-do = Confirm the changed text
reaffirm-decline = We do not confirm
reaffirm-superseded = Your signature stands under version { $version }. The text has changed since. Your name will stand under the new text only if you confirm it. You get a mail of its own for that, or have it already.
reaffirm-changing = The text of this letter is being changed, or has been. There is nothing left to sign with this link. When there is a new text, you get a mail of its own for that.
reaffirm-retract = You also want to take back your signature under this version
reaffirm-retract-text = The text that you signed is being changed, or has been. Your signature does not move to another text by itself. If you take it back, the log says so, and you are no longer asked to confirm.
mail-reaffirm-subject = Will you confirm the changed text: { $subject }
mail-reaffirm-text =
    Dear { $person },

    { $organisation } signed version { $version } of this letter:
    { $subject }

    The text has changed since. Do you stand behind the new text too? Without your confirmation the name of { $organisation } will not stand under it.

    1. Open this page: { $link }
    2. Read what changed.
    3. Choose what you do and fill in this code: { $code }

    You can do so until { $deadline }. You do not confirm? Then let us know on the same page. It does not hold the letter up.

    The link and the code are for you alone. Please do not pass this mail on.

    Kind regards,
    { $association }
mail-reaffirmed-subject = Confirmed: { $subject }
mail-changing-subject = The text is going to change: { $subject }
mail-changing-signer-text =
    Dear { $person },

    You signed version { $version } of this letter:
    { $subject }

    The text is going to change after all. We decided so on { $at }. Your signature is kept under the text that you read, and does not move to another by itself.

    You need not do anything now. When the new text is ready we send you a mail. There you see exactly what changed, and you decide then whether the name of { $organisation } stands under it.

    Kind regards,
    { $association }
mail-changing-silent-text =
    Dear { $person },

    We asked you to sign this letter on behalf of { $organisation }:
    { $subject }

    The text is going to change. We therefore closed the round on { $at }. You can no longer sign with the link in our earlier mail.

    You need not do anything now. When the new text is ready we ask you again.

    Kind regards,
    { $association }
act-thawed-signed = Version { $version } was released to change the text; { $count ->
    [one] { $shown } signature
   *[other] { $shown } signatures
    } stood under it
act-reaffirmed-by = { $name } confirmed the changed text for { $organisation }
act-reaffirmed-personally = { $name } confirmed the changed text in a personal capacity
act-reaffirmed = A director confirmed the changed text

# The board of a signing round
board-title = How the round stands: { $letter }
board-heading = How the round stands
board-open = See all of it: map, course and list
board-live = This board changes by itself.
board-live-off = This board does not change by itself now. Choose ‘Refresh’ for how it stands.
board-seen = As of { $when }.
board-refresh = Refresh
board-choose = Choose whom to see
board-bounced = mail not delivered
board-nowhere = province unknown
board-shown = You see only: { $what }. Those are { $count } of { $all }.
board-all = Show everybody
board-nobody = Nobody stands here now.
board-people = Who was asked
board-export = Download as a table (CSV)
board-map = By province
board-map-of = { $signed } of { $asked }
board-map-none = , nobody asked
board-map-rest = Province unknown: { $signed } of { $asked }
board-map-hint = How many of the organisations that were asked signed.
board-curve = Signatures over time
board-curve-asked = { $asked ->
    [one] 1 asked
   *[other] { $asked } asked
}
board-curve-end = until { $when }
board-curve-told = Since { $opened }: { $signed ->
    [0] no signature yet
    [one] 1 signature
   *[other] { $signed } signatures
}; { $asked ->
    [one] 1 organisation was asked
   *[other] { $asked } organisations were asked
}.
board-curve-closes = The round closes on { $when }.
board-curve-closed = The round ended on { $when }.
board-curve-reminded = Reminded on { $days }.
board-curve-table = The same figures as a table
board-curve-when = When
board-curve-signed = Signed
board-news-one = { $organisation }: { $stand }.
board-news-more = { $count } answers changed.
board-news-tally = { $signed } of the { $asked } who were asked signed.
board-sheet-organisation = organisation
board-sheet-province = province
board-sheet-person = name
board-sheet-function = function
board-sheet-deputy = deputy
board-sheet-mail = mail address
board-sheet-stand = standing
board-sheet-when = since
board-sheet-capacity = capacity
board-sheet-except = except request
board-sheet-remark = remark or reason
remark-sheet = remark on the website
board-sheet-mail-state = mail
board-sheet-mailed = mail sent on
board-sheet-reminded = reminded on
board-sheet-yes = yes
board-sheet-no = no

## guests: organisations that are no members and co-sign

guests-mark = guest
guests-evidence = Own statement as a guest, confirmed with a code by mail on { $when }
guests-title = Co-sign: { $subject }
guests-question = Will your organisation sign too?
guests-until = You can sign until
guests-to-form = To the form
guests-means-text = Your organisation's name comes under exactly this text. No word changes any more.
guests-means-public = Your organisation, your name and your position become public, in the letter and on the website. It says that you are a guest.
guests-means-right = By this you say that you may sign for your organisation.
guests-means-check = First you confirm your mail address with a code. Then the office of { $association } looks at your request. Only when it lets you in does your name come under the letter. You get a mail about it.
guests-means-withdraw = You can always take your signature back, with the link and the code in that mail.
guests-means-hash = The code of this text, version { $version } (SHA-256). It is also in the mail that you get:
guests-form = Sign too
guests-organisation = Name of your organisation
guests-organisation-hint = As it comes under the letter.
guests-website = Website of your organisation
guests-website-hint = For example www.example.org.
guests-person = Your name
guests-function = Your position
guests-function-hint = For example director or chair.
guests-told-organisation = Organisation
guests-told-website = Website
guests-told-mail = Mail address
guests-person-function = Name and position
guests-mail = Your mail address
guests-mail-hint = Preferably one of your organisation. The code goes there.
guests-remark = Remark (may stay empty)
guests-remark-hint = For the office only. It does not come under the letter.
stranger-trap = Leave this field empty
guests-do = Send me the code
guests-privacy = What you fill in and do not confirm we erase after three days.
guests-privacy-more = More about your data
guests-empty-organisation = Fill in the name of your organisation.
guests-empty-website = Fill in the website of your organisation, for example www.example.org.
guests-empty-person = Fill in your name.
guests-empty-function = Fill in your position, for example director.
guests-empty-mail = Fill in your mail address. The code goes there.
guests-no-letters = There is no letter in this. Write it out.
stranger-too-soon = That was very fast. Look over what you filled in and press the button again.
stranger-too-old = This page was open for a long time. Look over whether all is right and press the button again.
stranger-trap-filled = A field was filled in that has to stay empty; sometimes a browser does that by itself. It is empty again. Press the button again.
stranger-wait = Many requests came from here, or for this mail address. Try again after { $until }. What you filled in stays on this page until then.
guests-over = You can no longer sign
guests-over-closed = The office has closed this. Call or mail the office if there is something you want to say.
guests-over-late = You could sign until { $deadline }. Call or mail the office if there is something you want to say.
guests-over-cancelled = The signing of this letter was called off. No name comes under it.
guests-to-letters = To the letters
guests-code-title = Type the code from the mail
guests-code-text = We sent a mail to { $mail }. The code in it works until { $until }.
guests-code-hint = Six letters and digits.
guests-code-do = Confirm
guests-code-help = No mail? Look among the spam. Is the address wrong? Then fill in the form again.
guests-code-wrong = { $left ->
    [0] This code is not right, and can be tried no more. Fill in the form again.
    [one] This code is not right. You can try once more.
   *[other] This code is not right. You can try { $left } more times.
}
guests-code-before = You asked this already. There is nothing more to do; you get a mail when the office has decided.
guests-code-over = This code no longer works. Fill in the form again and you get a new one.
guests-waiting-title = Thank you, we have your request
guests-waiting = Waits for the office
guests-waiting-text = Your mail address is confirmed. The office looks at it now. You get a mail about it at { $mail }. Your request counts also when that is after the closing date.
guests-admitted-title = Your organisation stands under the letter
guests-admitted = Let in
guests-admitted-text = The mail to { $mail } says what you signed, and how to take it back.
guests-refused-title = Your organisation does not come under the letter
guests-refused = Not let in
guests-desk = Guests
guests-desk-link = The link
guests-desk-no-round = There is no round that takes answers. Guests cannot ask anything now. Those who asked in time you can still let in until the letter is final.
guests-desk-link-none = Organisations that are no members cannot co-sign yet. If you make a link, everybody who gets it can read the letter and ask. No name comes under it before you let it in.
guests-desk-open = Let guests co-sign
guests-desk-link-open = Give this link to those whom you want to co-sign. Whoever has it can read the letter; it cannot be guessed.
guests-desk-link-unreadable = There is a link, but the key that it is kept with is no longer here. Close it and make a new one.
guests-desk-close = Close the link
guests-desk-waiting = Waiting for your decision
guests-desk-none = Nobody waits.
guests-desk-decided = Decided
guests-section = { $count ->
    [0] Organisations that are no members can co-sign with a link of their own.
    [one] One guest waits for your decision.
   *[other] { $count } guests wait for your decision.
}
guests-section-open = To the guests
guests-finish-waiting = { $count ->
    [one] One guest still waits for your decision. Once the letter is final it can no longer come under it.
   *[other] { $count } guests still wait for your decision. Once the letter is final they can no longer come under it.
}
guests-standing-waiting = Confirmed, { $when }
guests-standing-over = No longer possible: the round was called off or the letter is final
guests-standing-admitted = Let in, { $when }
guests-standing-refused = Refused, { $when }
guests-mail-agrees = The mail address belongs to the website
guests-mail-free = The mail address is one of a free mail service. Everybody can get one
guests-mail-differs = The mail address does not belong to the website
guests-twins = { $count ->
    [one] Looks like an organisation in the register
   *[other] Looks like { $count } organisations in the register
}
guests-twin-name = same name
guests-twin-website = same website
guests-twin-nearly = nearly the same name
guests-twin-member = member
guests-twin-guest = guest
guests-filled-in = What was filled in
guests-remark-said = Remark
guests-reason-said = Reason
guests-decided-by = Decided by
guests-back = Back to the guests
guests-admit = Let in
guests-whom = Which organisation is this?
guests-whom-hint = The name in the register comes under the letter.
guests-whom-new = { $organisation }, new as a guest
guests-whom-new-hint = Comes into the register as a guest, and counts in no figure.
guests-whom-other = Another one in the register
guests-other = Which other one
guests-other-none = Choose an organisation
guests-no-whom = Choose which organisation this is.
guests-no-other = Choose an organisation from the list.
guests-admit-hint = The name stands under the letter at once. The guest gets a mail with the text, and with a link and a code to take it back.
guests-admit-do = Let it in
guests-refuse = Refuse
guests-reason = Why not?
guests-reason-hint = This goes as it is in a mail to { $person }.
guests-empty-reason = Write why not. The guest gets to read it.
guests-refuse-do = Refuse and mail it
guests-not-waiting = This request was decided on already.
guests-not-over = That is no longer possible: the round was called off, or the letter is final or withdrawn.
guests-not-signed = This organisation stands under the letter already, since { $when }.
guests-not-name = An organisation of this name is in the register already. Choose that one.
guests-not-person = We know this mail address under another name. Look among the people who that is, and change the name there if it is wrong.
guests-not-mandate = This person has a mandate at that organisation that does not go so far.
guests-said-opened = The link was made.
guests-said-closed = The link was closed.
guests-said-admitted = The guest was let in and stands under the letter.
guests-said-refused = The guest was refused and gets a mail.
mail-guest-code-subject = Your code is { $code }: co-signing
mail-guest-code-text =
    Dear { $person },

    You want to co-sign for { $organisation }:
    { $subject }

    Your code is { $code }

    Type it on the page where you were, or here: { $link }
    You can until { $until }. Then our office looks at your request.

    You did not ask for this? Then there is nothing to do. Without the code nothing happens, and after three days what was filled in is erased.

    Kind regards,
    { $association }
mail-guest-admitted-text =
    Dear { $person },

    Thank you. The signature of { $organisation } stands under this letter:
    { $subject }

    How: on behalf of the organisation, as a guest
    When: { $at }
    Where in the letter's log: line { $line }
    Which text: version { $version }, with this code (SHA-256):
    { $hash }

    With that code anybody can check that no word was changed after your signature.

    Not after all? You can always take your signature back. Keep this mail for that.
    The link: { $link }
    The code: { $code }

    Kind regards,
    { $association }

    The text of the letter (the fingerprint above is that of the whole file, with its head):

    { $text }
mail-guest-refused-subject = About your request to co-sign: { $subject }
mail-guest-refused-text =
    Dear { $person },

    You asked whether { $organisation } can co-sign:
    { $subject }

    Thank you for that. We do not put your organisation's name under it. This is why:
    { $reason }

    Do you have questions about it? Then answer this mail.

    Kind regards,
    { $association }
audit-guest-door-opened = Link for guests made
audit-guest-door-closed = Link for guests closed
audit-guest-admitted = Guest let in
audit-guest-refused = Guest refused
privacy-guest-forms = Forms of guests
privacy-guest-forms-what = What somebody filled in to co-sign as a guest and did not confirm: organisation, website, name, position, mail address, remark.
privacy-guest-forms-why = To be able to send the code and check it.
privacy-guest-requests = Requests of guests
privacy-guest-requests-what = The same once it is confirmed, and what the office decided and why. Whoever was let in then stands under the letter like anybody else.
privacy-guest-requests-why = To be able to decide, and to answer questions about it.
privacy-whose-guests = Whoever asks to co-sign as a guest
privacy-since-filled-in = after it was filled in

## support: who wants to, supports a letter that is published
support-title = Support
support-counted = { $count ->
    [0] Nobody is counted yet.
    [one] One person supports this letter.
   *[other] { $shown } people support this letter.
}
support-at = Counted on { $when }.
support-open = You can support it up to and including { $last }.
support-closed = It can no longer be supported.
support-do = Support this letter
support-all-names = Who supports the letter
support-names-title = Support for { $subject }
support-names = Who wants to be named
support-names-hint = Only those who chose so themselves stand here; the newest first.
support-names-none = Nobody has chosen yet to be named on this page.
support-older = Earlier names
support-newest = To the newest names
support-ask-title = Support: { $subject }
support-question = Do you support this letter?
support-read = Read the letter
support-to-letter = To the letter
support-means = What you say with this
support-means-text = You stand behind this letter as it was published. Not a word of it changes any more.
support-means-check = You confirm your mail address with a code. Then you are counted, once. You can support it up to and including { $last }.
support-means-name = Your name and place are on the page only if you tick the box. Even then { $association } can take them away. Nobody sees your mail address.
support-means-withdraw = You can always withdraw your support, with the link in the mail that you get.
support-means-hash = The code of this text (SHA-256):
support-form = Support this letter
support-name = Your name
support-place = Where you live
support-mail = Your mail address
support-mail-hint = We use it to count you once, and to mail you about your support. First you get a code.
support-show = Show my name and place on the page
support-show-hint = If you leave this empty, you are counted without a name.
support-send = Send me the code
support-privacy = What you fill in and do not confirm, we erase after three days. Of those who support the letter, we erase name, place and mail address three months after support has ended. Until then we also keep two codes from which nobody can read your data: one of your mail address, to count you once, and one of name, place and network, to see whether somebody may be counted twice.
support-privacy-more = More about your data
support-empty-name = Fill in your name.
support-empty-place = Fill in where you live.
support-empty-mail = Fill in your mail address. The code goes there.
support-empty-reason = Write why.
support-no-name = Fill in your name only, without the address of a website.
support-no-place = Fill in the name of the place where you live.
support-no-day = Choose a day, or leave this field empty.
support-over = It can no longer be supported
support-over-closed = This letter can no longer be supported. Those who supported it stay counted.
support-over-called-off = This letter was called off. It can no longer be supported.
support-code-title = Look in your mail
support-code-text = We sent a mail to { $mail }. If there is a code in it, type it here. You can do so until { $until }.
support-code-hint = Six letters and digits.
support-code-do = Confirm
support-code-help = No mail? Check your spam folder.
support-again = Is the address wrong? Fill in the form again
support-code-wrong = { $left ->
    [0] This code is wrong, and can be tried no more. Fill in the form again.
    [one] This code is wrong. You can try once more.
   *[other] This code is wrong. You can try { $left } more times.
}
support-code-over = This code works no longer. Fill in the form again, and you get a new one.
support-thanks = Thank you
support-confirmed = Confirmed
support-thanks-text = You will be in the next count, usually within an hour. How to withdraw your support is in the mail in which we thank you.
support-withdraw-title = Do you want to withdraw your support?
support-withdraw-text = You support this letter as { $who }. If you withdraw, we erase your data at once and from the next count on you are no longer counted.
support-withdraw-shown = You support this letter as { $who }, and stand on the page like that. If you withdraw, we erase your data at once and from the next count on you are no longer counted.
support-withdraw-do = Withdraw my support
support-withdraw-not = No, to the letter
support-gone-title = Your support is withdrawn already
support-gone-text = No support belongs to this link any more. You withdrew it before, or your data were erased after the letter could no longer be supported. You need not do anything.
support-section = Everybody can support a published letter, if you open it for that.
support-section-open = To the support
support-now = How it stands
support-open-text = The letter gets a form with which everybody can support it. Whoever does confirms with a code by mail and is counted once.
support-last = Last day (may be empty)
support-last-hint = Without a last day it ends by itself after twelve months.
support-open-do = Open for support
support-close = Stop taking support
support-undelivered = { $count ->
    [one] One mail to somebody who wants to support this letter did not arrive.
   *[other] { $count } mails to people who want to support this letter did not arrive.
}
support-undelivered-text = Without the code in that mail nobody is counted. A few come from mistyped addresses. If there are many, ask the operator whether mail works.
support-close-hint = Those who supported it stay counted. We erase names and mail addresses three months after you stop; until then you can open it again.
support-list = Names
support-tab-listed = On the page
support-tab-likely = Perhaps twice
support-listed-hint = Those who chose to be named; the newest first. You can hide a name.
support-likely-hint = The same name and place, from the same network, with another mail address. That may be one person, or two of the same name. All of them count.
support-list-none = Nobody is on this list.
support-since = Confirmed on { $when }
support-hidden = Hidden on { $when }
support-shown = Is on the page
support-not-shown = Is not on the page
support-likely = Perhaps twice
support-who = Who this is
support-hide-title = Hide the name
support-hide-hint = The name goes from the page. The support still counts.
support-reason = Why?
support-reason-hint = Only for the office.
support-hide = Hide this name
support-back = Back to the support
support-not-past = This day is over. Choose today or later.
support-not-long = That is too far away. Choose a day up to and including { $latest }.
support-not-translation = This is a translation. Open support for the letter itself.
support-not-again = The names and mail addresses of who supported it are erased. We cannot see any more who is counted, and so do not open it again. The number stays.
support-not-twice = The letter can be supported already.
support-not-published = That can be done only for a letter that is published and not called off.
support-said-opened = The letter can be supported now.
support-said-closed = The letter can no longer be supported.
support-said-hidden = The name is hidden.
support-said-withdrawn = Your support is withdrawn, and your data are erased. From the next count on you are no longer counted.
act-support-opened = Everybody can support the letter, until { $until }
act-support-closed = The letter can no longer be supported
act-supported = { $count ->
    [one] Counted: one more supporter
   *[other] Counted: { $shown } more supporters
}
act-supported-back = { $count ->
    [one] one withdrew their support
   *[other] { $shown } withdrew their support
}
act-supported-only-back = Counted: { $back }
audit-support-opened = Support opened
audit-support-closed = Support closed
audit-supporter-hidden = Name of a supporter hidden
audit-institution-added = Institution added to the addressees
audit-institution-changed = Institution changed
audit-institutions-merged = Institutions merged
audit-offices-merged = Offices merged
audit-office-added = Office added
audit-office-changed = Office changed
audit-holder-changed = Holder of an office changed
audit-cabinet-changed = Offices changed hands on one day
audit-assistant-changed = Assistant of an office changed
audit-address-group-changed = Group of addressees changed
audit-directory-imported = File read into the addressees
privacy-support-forms = Forms to support a letter
privacy-support-forms-what = What somebody filled in to support a letter and did not confirm: name, place, mail address, and whether the name may be shown.
privacy-support-forms-why = To be able to send the code and check it.
privacy-supporters = Who supports a letter
privacy-supporters-what = Name, place, mail address, language, whether name and place are shown, and since when. Also two codes from which nobody can read anything: one of the mail address, and one of name, place and network.
privacy-supporters-why = To count everybody once, to see who may be counted twice, to show the names of those who want that, and to be able to withdraw the support. After that only the number stays.
privacy-whose-supporters = Whoever supports a letter
privacy-ground-consent = Consent, which can be taken back at any time (art. { $articles })
privacy-since-support-closed = after support has ended
mail-support-code-subject = Your code is { $code }: support for a letter
mail-support-code-text =
    Good day,

    Someone entered your mail address to support this letter:
    { $subject }
    { $page }

    Your code is { $code }

    Type it on the page where you were, or here: { $link }
    You can do so until { $until }. Only then are you counted.

    Was that not you? Then you need not do anything. Without the code nothing happens, and after three days what was filled in is erased.

    Kind regards,
    { $association }
mail-support-known-subject = You support this letter already: { $subject }
mail-support-known-text =
    Good day,

    Someone entered your mail address again to support this letter:
    { $subject }
    { $page }

    Your support was confirmed before and counts once. You need not do anything.

    Do you no longer want to support the letter? You can say so here: { $link }

    Kind regards,
    { $association }
mail-support-shown = Your name and place are on the page.
mail-support-not-shown = Your name is not on the page.
mail-support-receipt-subject = You support this letter: { $subject }
mail-support-receipt-text =
    Dear { $name },

    Thank you. You support this letter:
    { $subject }
    { $page }

    You are in the next count. { $shown }

    It is about exactly this text, with this code (SHA-256):
    { $hash }

    Changed your mind? You can always withdraw your support: { $link }
    Keep this mail for that.

    Kind regards,
    { $association }

## objections: somebody who is asked to sign first wants another text

objection-do = I do not sign it like this: I propose another text
objection-title = Objection: { $title }
objection-back = Back to the letter
objection-choose = Where should it say something else?
objection-not-now = You cannot object now
objection-means = What an objection does
objection-means-answer = It is not an answer yet. Until { $deadline } you can still sign, or let us know that you do not.
objection-means-desk = The office gets your proposal at once, with your name and that of your organisation. Once the text is in review again, others who read it along see it too.
objection-means-told = You will get a mail as soon as it is decided, also when your proposal is rejected.
objection-means-log = The letter’s public log will say that an organisation proposed another text. If it signs later, a reader can work out which one it was. What you write is not in it.
objection-places = The text, version { $version }
objection-choose-text = Choose the paragraph or the request. Then you write what it should say, and why. Is it about more places? Then object once for each.
objection-note = Note { $number }:
objection-propose = What should it say?
objection-now = This is what it says now
objection-yours = Your proposal
objection-other-place = Choose another place
objection-wording = How it should read
objection-wording-hint = Change only what should be different. If you empty the field, you propose to leave this out. Asterisks, hash signs and notes in brackets are part of the layout.
objection-why = Why?
objection-why-hint = The office reads this, and so do others who read along once the text is in review again.
objection-send = Send the objection
objection-wrong-same = You have not changed anything yet.
objection-wrong-much = This is too much for one objection. Split it into several, or mail the office.
objection-wrong-sign = It has a character that we cannot keep. Type the text again, or paste it without formatting.
objection-wrong-no-why = Write briefly why.
objection-wrong-why = This is too long, or it has a character that we cannot keep. There is room for { $max } characters.
objection-too-many = You have objected { $max } times. This invitation takes no more. Call or mail the office.
objection-signed = You signed this text. If you do want something else, take your signature back first.
objection-other-version = The text has changed meanwhile. Your objection was not taken. Read the text and choose again where it should say something else.
objection-decided = This objection was decided on before, or you took it back. Nothing has changed.
objection-own = Your objections
objection-one = Your objection
objection-made = Of { $when }, on version { $version }
objection-done = Your objection was sent
objection-done-text = The office has it, and you get a mail with what you wrote. Until { $deadline } you can still sign, or let us know that you do not.
objection-withdrawn-done = Your objection is taken back
objection-take-back = No objection after all?
objection-take-back-text = You can take it back as long as nothing is decided. The log will go on saying that there was an objection and that it was taken back.
objection-take-back-do = Take the objection back
objection-waits = Not decided yet
objection-accepted = Accepted in version { $version }
objection-amended = Accepted in other words, in version { $version }
objection-rejected = Rejected
objection-withdrawn = Taken back
objection-ended = Never decided: the letter is final, or called off
objection-in-this-text = It is in the text that you are reading now.
objection-reason = Reason:
objection-mark = Objection from the round, for { $organisation }
objection-by = { $person }, { $organisation }
objection-desk = Objections from the round
objection-desk-text = { $waiting ->
    [0] All objections are decided on.
    [one] One objection is not decided on yet.
   *[other] { $waiting } objections are not decided on yet.
}
objection-desk-frozen = The text is frozen. You can reject an objection now. To accept it, unfreeze the text first.
objection-thaw = These objections wait for a decision
objection-thaw-text = Once the text is unfrozen they are suggestions in the review. There you can accept, change or reject them.
objection-finish = These objections are not decided on yet
objection-finish-text = If you make the letter final now, they end. Whoever objected gets a mail that the letter was sealed without this change.
objection-lead = The text is frozen for signing. You see what was said about it, and the objections of those who are asked to sign.
objection-go-decide = Decide
objection-frozen = The text is frozen for signing. You can reject it now. You can accept or change it once the text is unfrozen.
objection-standing = objected
objection-answer = Objected, { $when }
objection-sheet = objected on
objection-map = { $count ->
    [one] 1 objection
   *[other] { $count } objections
}
act-objected = An organisation proposed another text
act-objection-withdrawn = An organisation took its proposal for another text back
audit-objected = Objected
audit-objection-withdrawn = Took an objection back
privacy-objections = Objections
privacy-objections-what = Which other text somebody proposed before signing, for which organisation, why, and what became of it.
privacy-objections-why = To decide on the text, and to let people know what became of an objection.
mail-objection-gone = (This is left out.)
mail-objection-receipt-subject = Your objection: { $subject }
mail-objection-receipt-text =
    Dear { $person },

    For { $organisation } you proposed another text in this letter:
    { $subject }

    This is what it says now:
    { $passage }

    This is how it should read, you wrote:
    { $wording }

    Why:
    { $why }

    When: { $at }
    Version { $version }, with this code (SHA-256):
    { $hash }

    The office looks at your proposal. You get a mail as soon as it is decided.

    An objection is not an answer yet. Until { $deadline } you can sign, let us know that you do not, or take your objection back:
    { $link }

    Kind regards,
    { $association }
mail-objection-desk-subject = Objection of { $organisation }: { $subject }
mail-objection-desk-text =
    Dear { $person },

    For { $organisation } { $objector } objects to version { $version } of this letter:
    { $subject }

    This is what it says now:
    { $passage }

    This is how it should read:
    { $wording }

    Why:
    { $why }

    The text is frozen. You can reject the proposal now, with a reason. To accept it, unfreeze the text first. The round is open until { $deadline }.
    { $link }

    Kind regards,
    { $association }
mail-objection-accepted-subject = Your proposal was accepted: { $subject }
mail-objection-accepted = It was accepted.
mail-objection-amended-subject = Your proposal was accepted in other words: { $subject }
mail-objection-amended = It was accepted in other words.
mail-objection-followed-text =
    Dear { $person },

    For { $organisation } you proposed another text in this letter:
    { $subject }

    It said:
    { $passage }

    Your proposal was:
    { $wording }

    { $what } Now it says, in version { $version }:
    { $now }

    Once the new text is frozen we ask you to sign it. You will get a separate mail for that.

    Thank you for letting us know.

    Kind regards,
    { $association }
mail-objection-rejected-subject = Your proposal was rejected: { $subject }
mail-objection-rejected-text =
    Dear { $person },

    For { $organisation } you proposed another text in this letter:
    { $subject }

    It said:
    { $passage }

    Your proposal was:
    { $wording }

    We reject your proposal. This is why:
    { $reason }

    If the round is still open you can sign, or let us know that you do not, with the link and the code of your invitation. Questions? Please answer this mail.

    Kind regards,
    { $association }
mail-objection-ended-subject = The letter is final, without your proposal: { $subject }
mail-objection-ended = The letter is now sealed, without this change. Your proposal was not dealt with any more. The name of your organisation stands under it only if somebody signed for it.
mail-objection-called-off-subject = The letter is called off: { $subject }
mail-objection-called-off = The letter is called off. Your proposal is therefore not decided on any more, and you need not do anything.
mail-objection-ended-text =
    Dear { $person },

    For { $organisation } you proposed another text in this letter:
    { $subject }

    It said:
    { $passage }

    Your proposal was:
    { $wording }

    { $what }

    Questions? Please answer this mail.

    Kind regards,
    { $association }

## reservations: who signs under reservation says when the board decides

reservation-day = When does the board decide?
reservation-day-hint = Only if you sign under reservation. If the desk has not heard by the end of that day that the board agrees, your signature lapses.
reservation-no-day = Choose the day on which the board decides.
reservation-past = This day is over. Choose today or later.
reservation-far = That is too far away. Choose a day up to and including { $latest }.
reservation-over = Your reservation held until { $day } and has lapsed. Nothing has changed.
reservation-refused-over = The day on which this board would decide is over. The reservation has lapsed.
reservation-sealed = The letter was sealed before we heard that the board agrees. The name of your organisation is not under it.
reservation-receipt = Reservation until
reservation-until = until { $day }
reservation-lift-until = You can let us know that the board agrees up to and including { $day }, as long as the letter is not sealed. After that your signature lapses.
reservation-lapsed-state = Reservation lapsed
reservation-lapsed-title = Your reservation has lapsed
reservation-lapsed-open = We did not hear in time that the board agrees. Your signature counts no more. Until { $deadline } you can still sign.
reservation-standing-lapsed = reservation lapsed
reservation-answer-lapsed = Reservation lapsed, { $when }
reservation-sheet = reservation until
reservation-finish = { $count ->
    [one] One reservation still holds, until { $day }. You can wait, or finish the letter without this name.
   *[other] { $count } reservations still hold, the last until { $day }. You can wait, or finish the letter without these names.
}
act-reservation-lapsed = A reservation has lapsed
audit-reservation-lapsed = Reservation lapsed
mail-signed-thanks = The signature of { $organisation } is under this letter:
mail-signed-thanks-reserved = The name of { $organisation } comes under this letter once you let us know, on the same page, that the board agrees:
mail-decides-subject = Does your board agree? { $subject }
mail-decides-text =
    Dear { $person },

    You signed for { $organisation } subject to a decision of your board. That reservation holds until today:
    { $subject }

    Does the board agree? Let us know today, and the name comes under the letter. If we hear nothing, your signature lapses at midnight.

    { $steps }

    With kind regards,
    { $association }
mail-lapsed-subject = Your reservation has lapsed: { $subject }
mail-lapsed-text =
    Dear { $person },

    You signed for { $organisation } subject to a decision of your board, until { $day }:
    { $subject }

    We did not hear that the board agrees. So your signature counts no more, and the name does not come under the letter.

    { $further }

    With kind regards,
    { $association }
mail-lapsed-open = Does the board agree later? You can sign until { $deadline }, on the same page and with the same code.
mail-lapsed-over = The round is closed. Does the board agree after all? Then reply to this email: we can open a new round as long as the letter is not sealed.

## back: taking a signature back for whoever gave it

back-link = Withdraw the signature
back-title = Withdraw the signature of { $organisation }
back-lead = { $person } signed for { $organisation }. Did you hear that this no longer holds? Then withdraw the signature here. They can do it themselves too, with the link and the code from the mail.
back-gone = The name comes off the letter. As long as the round is open, it can be signed again.
back-erratum = The letter is sealed already and stays as it was. The website will say, with the date, that the signature was withdrawn.
back-log = The log says that the secretariat did this, and when.
back-hears = { $person } gets a mail about it, at { $mail }, with what you write below.
back-hears-nobody = Whoever signed was erased here and gets no mail.
back-told = What did the organisation tell you?
back-told-hint = Who, when and how: “Mail from the chair, 3 March.” Whoever signed reads this; it does not come on the website.
back-do = Withdraw the signature
back-no = No, back to the board
remark-shown = for the website
remark-hidden = not for the website since { $when }
remark-hide = Leave out on the website
remark-show = Put on the website
remark-notice-hidden = The remark stays off the website. Whoever wrote it gets an email.
remark-notice-shown = The remark may be on the website again. Whoever wrote it gets an email.
remark-not-moved = Nothing has changed: the remark is there no more, or somebody else came first. Below is how it is now.
mail-remark-subject = Your remark with: { $subject }
mail-remark-hidden = We leave this remark out on our website. Nothing changes about your signature. The log of the letter says that this happened, not what you wrote.
mail-remark-shown = This remark may be with your name on our website again, once the letter is there.
mail-remark-text =
    Dear { $person },

    With your signature for { $organisation } under the letter “{ $subject }” you said:

    { $remark }

    { $what }

    Would you like to know why, or have it otherwise? Then answer this email.

    Kind regards,
    { $association }
back-done = The signature is withdrawn. Whoever gave it gets a mail.
back-refused = There is no signature here any more to withdraw. Below is how it stands.
back-changed = Something changed since you opened this page. Read below what happens now, and decide again. Nothing was withdrawn.
mail-back-text =
    Dear { $person },

    We heard that { $organisation } no longer signs this letter:
    { $subject }

    We noted: { $told }

    That is why we withdrew the signature, on { $at }. { $becomes }

    Is this not right? Then reply to this mail.

    Kind regards,
    { $association }
mail-back-open = The name does not come under the letter. Our log does keep that it was signed and withdrawn. Until { $deadline } you can sign again, with the link and the code from the mail in which we asked you.

## address: the directory of addressees

address-title = Addressees
address-add = Add an institution
address-add-do = Add
address-save = Save
address-cabinet = Change of office-holders
address-cabinet-now = { $institution }, now: { $holder }
address-cabinet-none = There are no offices in the list yet. Add them to their institution first.
address-cabinet-text = Tick the offices that change hands on one day, and fill in who comes. An office without a new name becomes vacant.
address-cabinet-do = Yes, make the change
succession-title = { $count ->
    [one] An addressee no longer holds the office
   *[other] { $count } addressees no longer hold their offices
}
succession-held = The letter is addressed to { $person }; { $office } is now { $holder }, since { $day }.
succession-vacant = The letter is addressed to { $person }; the office of { $office } is now vacant.
succession-ended = The letter is addressed to { $person }; the office of { $office } existed until { $day }.
succession-do = Address the letter to the successors
succession-do-hint = This becomes a new version. A vacant office gets the letter without a name, an office that ended is left out. The salutation goes along if the old name is in it.
succession-version-note = Addressed to those who hold the offices now
address-threads = Open letters
address-threads-text = These letters are addressed to those who leave. The change does nothing to the letters themselves.
address-threads-none = There are no open letters to those who leave.
address-threads-letter = Letter
address-threads-whom = Addressed to
address-threads-state = State
address-threads-writing = can still change: the letter’s page points out the successor
address-threads-signing = the text is pinned for signing
address-threads-to-mail = not sent yet: the mail form fills in the successor
address-threads-queued = waits to be mailed, and goes as it was ordered
address-threads-stop = See or stop the mailing
address-threads-mail = Mail the letter
address-threads-unanswered = sent, no response yet
address-changed = Changed hands on { $day }
address-groups = Groups
address-add-group = New group
address-group-nothing = There are no addressees in the list yet. Put them there first, then tick them here.
address-merge-none = There is no other institution to merge with.
address-remove-group = Delete this group
address-no-groups = There are no groups yet.
address-members = { $count } in the group
address-in-it = Who is in it
address-place = Place of { $name }
address-place-hint = Letters follow the place: first the offices, then the institutions.
address-read-in = Read in a file
address-read-in-text = You first see line by line what is new, what changes and what is refused. Then you decide.
address-export = Get as a table
address-export-cards = Get as vCard
address-start = Take over the starting list
address-empty = There are no addressees yet. Begin with the offices of the national government, the Chambers and the VNG, without names of persons and as they were in 2025 (look them over), or add an institution yourself.
address-search = Search for an institution, office or name
address-kind = Kind
address-kind-any = All kinds
address-ask = Search
address-none = Nothing found. Search for another word or another kind.
address-name = Name
address-offices = Offices
address-no-offices = This institution has no offices yet.
address-add-office = Add an office
address-merged = This institution was merged into
address-salutation = Salutation and address at this moment
address-details = Details
address-no-parent = None
address-merge = Merge into another
address-merge-title = Merging { $name }
address-merge-text = Is the same institution there twice? Choose which one stays. The offices go there, and this one refers to it from then on.
address-merge-stays = Stays
address-merge-offices = Offices that move
address-merge-doubles = Offices that are there twice then (rename one afterwards, or let it end)
address-merge-parts = Parts that go along
address-merge-groups = Groups that change
address-merge-filled = Is filled in
address-merge-for-good = This cannot be undone.
address-merge-do = Yes, merge
address-merge-office-text = Is the same office there twice? Choose which one stays. Who held it and who works for it go there; this office is no more.
address-merge-office-none = This institution has no other office.
address-merge-holders = Terms that go along
address-merge-twice = Is at both, and stays once
address-merge-assistants = Assistants who go along
address-merge-retitled = Letters name an office by its title. A letter to “{ $title }” will find no successor any more.
address-choose = Choose an institution
address-choose-office = Choose an office
address-preview = See what changes
address-preview-title = This will happen
address-preview-of = What { $file } changes
address-back = Change this
address-moved = Someone else changed the list in the meantime. This is what would change now.
address-nothing-yet = Nothing has changed yet.
address-vacant = vacant
address-ended = ended after { $day }
address-holder = Office-holder
address-holders = Office-holders
address-no-holders = No office-holder is known yet.
address-term = Term
address-add-holder = Another office-holder
address-add-holder-hint = Without a last day, whoever holds the office now ends on the day before. With a last day somebody comes into the history.
address-add-holder-do = Record the office-holder
address-removal-holder = Remove { $name }?
address-removal-holder-text = { $name } is then no longer listed with this office, not in its history either ({ $term }). This cannot be undone.
address-removal-holder-before = { $name } held the office until { $day }. That stays so: take away that last day yourself if { $name } still holds it.
address-removal-group = Delete the group { $name }?
address-removal-group-text = { $count ->
    [0] The group is empty.
    [one] The group goes; the one addressee in it stays in the list.
   *[other] The group goes; the { $count } addressees in it stay in the list.
}
address-mistake-tick = Tick the office too, or take this away.
address-now = As it is now
address-empty-field = empty
address-mistake-too-many = A letter has at most { $max } addressees, with at most { $max } people each. Tick fewer.
address-mistake-number = Fill in a whole number, 0 or more.
address-remove-holder = Remove this office-holder
address-remove-holder-hint = Only if recorded by mistake. Who left gets a last day.
address-assistants = Assistants
address-assistants-hint = No public persons: keep no more than is needed, and remove who no longer works there.
address-add-assistant = Add the assistant
address-remove-assistant = Remove { $name }
address-reach = Reached at
address-act = Change
address-new = New
address-changes = Changed
address-same = The same
address-refused = Refused
address-becomes = becomes
address-left-out = Not taken over: { $fields }
address-new-holder = New as { $office }
address-new-titles = Titles of the new { $office }
address-who-ends = Ends
address-who-begins = Begins
address-ends = { $name }, on { $day }
address-begins = { $name }, from { $day }
address-begins-until = { $name }, from { $day } to { $until }
address-nobody-ends = nobody
address-nobody-begins = nobody: vacant
address-since = since { $day }
address-from-until = from { $from } to { $until }
address-file = File
address-file-hint = A table (CSV) or address cards (vCard 3.0 or 4.0).
address-columns = The columns of a table
address-columns-hint = Only the institution is needed. What is not in it stays as it is. Lines of an address are kept apart by a bar (|). An office has a line for each office-holder, earlier ones too: with “sinds”, and “tot en met” if that day is known. An empty cell in a later line of the same institution or office repeats the first. “Ambt nummer” is needed only when an institution has two offices of one name. Assistants, groups and merged institutions are not in a table. Address cards have only who is there now.
address-tally = { $new } new, { $changed } changed, { $same } the same, { $wrong } refused.
address-nothing-to-do = There is nothing to take over.
address-import-do = { $count ->
    [one] Take over one line
   *[other] Take over { $count } lines
}
address-other-file = Choose another file
address-line = Line
address-does = What happens
address-said-added = Added.
address-said-changed = The change was saved.
address-said-removed = Removed.
address-said-cabinet = The change was made.
address-said-merged = The institutions were merged.
address-said-offices-merged = The offices were merged.
address-said-imported = The file was read in.
address-said-started = The starting list was taken over.
address-said-decided = This file has been read in already, or is no longer there.
address-said-not-empty = There are addressees already. Nothing was changed.
address-kind-ministry = ministry
address-kind-chamber = Chamber
address-kind-committee = committee
address-kind-fraction = parliamentary party
address-kind-programme-committee = programme committee
address-kind-municipality = municipality
address-kind-association = association
address-kind-other = other
address-kinds-ministry = Ministries
address-kinds-chamber = Chambers
address-kinds-committee = Committees
address-kinds-fraction = Parliamentary parties
address-kinds-programme-committee = Programme committees
address-kinds-municipality = Municipalities
address-kinds-association = Associations
address-kinds-other = Other institutions
address-label-name = Name
address-label-parent = Part of
address-label-postal = Postal address
address-label-mail = Mail address
address-label-note = Note
address-label-title = Office
address-label-portfolio = Portfolio
address-label-order = Order
address-label-ended = Last day of the office
address-label-titles = Titles
address-label-surname = Surname in the salutation
address-label-from = First day
address-label-until = Last day
address-label-assistant = Assistant
address-label-phone = Telephone number
address-label-day = First day of the new office-holders
address-label-into = Which institution stays
address-label-into-office = Which office stays
address-hint-postal = Line by line, as on the envelope.
address-hint-note = Only the secretariat sees this; whoever downloads the table or the vCard takes it along.
address-hint-title = For example: staatssecretaris Rechtsbescherming. The salutation follows from the first word.
address-hint-order = The lowest number comes first.
address-hint-ended = Whoever holds the office then, holds it until this day.
address-hint-titles = Before the name, such as drs. or mr.
address-hint-surname = Only if the salutation is wrong otherwise.
address-mistake-ends = The last day is before the first day.
address-mistake-began = Somebody else began in this office on this day. Fill in a later day, or change that term first.
address-mistake-overlap = Somebody else holds this office in that time.
address-mistake-ended = This office is not there any more by then.
address-mistake-outlives = The office ends earlier. Fill in a last day that is not later.
address-mistake-begins-later = An office-holder begins after this day. Change that term first.
address-mistake-bar = A line of an address cannot have a bar (|) in it: in a table it keeps lines apart.
address-mistake-address = A postal address has at most { $max } lines: more do not fit the window of an envelope.
address-mistake-group = There is a group with this name already.
address-mistake-members = Tick at least one institution or office.
address-mistake-name = There is an institution with this name already.
address-mistake-title = This office is there already at this institution.
address-mistake-inside = An institution cannot be part of itself.
address-mistake-merged = This institution was merged into another one already.
address-mistake-itself = Nothing can be merged into itself.
address-mistake-other-institution = That office is not there any more, or it is of another institution. Choose again.
address-mistake-held-by-two = Two people would have held the office on one day then. Make the terms the same first, or remove who is there twice.
address-mistake-twice = This office is named twice.
address-mistake-nothing = Tick at least one office.
address-mistake-moved = Someone else changed this in the meantime. Check it and save again.
address-column-institution = institution
address-column-kind = kind
address-column-parent = part of
address-column-postal = postal address
address-column-mail = mail address
address-column-note = note
address-column-office = office
address-column-portfolio = portfolio
address-column-office-mail = office mail address
address-column-holder = office-holder
address-column-titles = titles
address-column-surname = surname in the salutation
address-column-since = since
address-column-until = last day
address-column-ended = last day of the office
address-column-number = office number
address-row-formula = A spreadsheet would read this as a formula.
address-row-kind = There is no such kind. Fill in one of these: { $kinds }.
address-row-number = Fill in a whole number, 1 or higher.
address-row-no-parent = No institution has this name.
address-row-differs = Line { $line } is about the same. Leave one of them.
address-row-no-office = This needs an office.
address-row-no-holder = This needs an office-holder.
address-row-person = This card is of a person, and names no office (TITLE) or no institution (ORG).
address-row-unfinished = This card has no end (END:VCARD).
address-row-cells = This line has more cells than there are columns.
address-row-version = Only vCard 3.0 and 4.0 are read.
address-file-nothing = Choose a file with rows in it.
address-file-too-large = The file is too large; it may be { $max }.
address-file-too-many = The file has too many lines; there may be { $max }.
address-file-not-text = This is no table and no vCard. Save a spreadsheet as CSV.
address-file-unknown = No column is called “{ $name }”.
address-file-twice = The column “{ $name }” is there twice.
address-file-nameless = There is no column with the institution.

## mailing: a letter goes out by mail

mailing-title = Mail the letter
mailing-lead = Each institution gets one message, with the sealed letter attached: { $file } ({ $size }). You will see every message first.
mailing-answers-here = Answers come in at an address for each envelope: { $address }.
mailing-answers-mailbox = Answers come into the mailbox of { $address }. No mailbox is set that Standpunt reads itself.
mailing-subject = Subject of the message
mailing-words = Covering text
mailing-words-hint = Comes below the salutation. You sign it yourself, at the end.
mailing-to-whom = To whom
mailing-addresses-hint = One address on a line, with or without a name before it: Cabinet of VWS <kabinet@voorbeeld.nl>.
mailing-institution = Institution
mailing-institution-hint = Stands among the sendings, also on the letter's public page.
mailing-to = To
mailing-cc = Cc
mailing-bcc = Bcc
mailing-greeting = Salutation
mailing-own = Another covering text for this envelope
mailing-own-hint = Leave empty to use the text that everybody gets.
mailing-more = Cc, bcc or a text of its own
mailing-goes = Mail this envelope
mailing-extra = To somebody else as well
mailing-before = Mailed or waiting already: { $when }.
mailing-nowhere = No mail server is set
mailing-nowhere-text = Messages become files in Standpunt's folder. Nobody gets them, and they count as sent all the same.
mailing-repeated = This letter went here before, or waits to go:
mailing-repeated-one = { $name }: { $when }
mailing-repeated-do = Mail it once more
mailing-when = When
mailing-now = Now
mailing-later = Later, on the day and time below
mailing-day = Day of sending
mailing-time = Time of sending
mailing-embargo = Under embargo
mailing-embargo-day = Day on which the embargo ends
mailing-embargo-time = Time at which the embargo ends
mailing-preview = Show the messages
mailing-preview-title = This is how the messages go
mailing-goes-now = { $count ->
    [one] This message goes as soon as you press the button.
   *[other] These { $count } messages go as soon as you press the button.
}
mailing-goes-at = { $count ->
    [one] This message goes on { $when }. Until then you can stop it.
   *[other] These { $count } messages go on { $when }. Until then you can stop them.
}
mailing-under-embargo = Under embargo until { $until }.
mailing-do = { $count ->
    [one] Send the message
   *[other] Send the { $count } messages
}
mailing-do-later = { $count ->
    [one] Have the message wait
   *[other] Have the { $count } messages wait
}
mailing-edit = Back to the form
mailing-once = Pressing the button twice sends once. Should the server stop halfway, a message may arrive a second time. A mailbox can see that it is the same message.
mailing-head-from = From
mailing-head-to = To
mailing-head-cc = Cc
mailing-head-bcc = Bcc
mailing-head-reply = Reply to
mailing-head-subject = Subject
mailing-head-file = Attachment
mailing-enclosed = { $file } ({ $size })
mailing-text-embargo = Under embargo until { $until } (Dutch time). Please keep this letter to yourself until then.
mailing-subject-embargo = Under embargo: { $subject }
mailing-text =
    Please find attached our letter of { $day } on “{ $subject }”{ $count ->
        [0] .
        [one] , signed on behalf of one organisation.
       *[other] , signed on behalf of { $count } organisations.
    } The letter comes with this message as a PDF.

    The PDF is sealed. At { $verify } anybody can check that it is genuine and who stands behind it.

    We look forward to hearing from you. An answer to this message reaches our secretariat.

    Kind regards,

    { $association }
mailing-standing-title = Sendings
mailing-none = This letter was mailed to nobody yet.
mailing-first = Mail the letter
mailing-more-people = Mail the letter to others too
mailing-planned = Goes on { $when }
mailing-of = Sent on { $when }
mailing-under-way = On its way since { $when }
mailing-stopped = Stopped
mailing-by = Ordered by { $name } on { $when }.
mailing-stop = Stop this envelope
mailing-resume = Send it after all
mailing-settle = Leave it at this
mailing-arrived = It did arrive
mailing-again = Try again
mailing-answered-at = Answers come in at { $address }.
mailing-text-summary = The text of the message
mailing-next-try = Is tried again on { $when }.
mailing-evidence = { $count ->
    [one] What was heard of it (1)
   *[other] What was heard of it ({ $count })
}
mailing-news-by = by { $name }
mailing-state-queued = waits
mailing-state-sent = sent
mailing-state-delivered = delivered
mailing-state-bounced = did not arrive
mailing-state-called-off = stopped
mailing-news-accepted = the mail server took the message
mailing-news-refused = the mail server did not take the message, and never will
mailing-news-later = the mail server did not take the message now
mailing-news-arrived = the message arrived
mailing-news-delayed = a mail server reports a delay
mailing-news-failed = a mail server reports that the message does not arrive
mailing-news-failed-told = the letter did not arrive, recorded
mailing-news-called-off = stopped
mailing-news-again = put in the queue again
mailing-part-to = to
mailing-part-cc = cc
mailing-part-bcc = bcc
mailing-said-ordered = It is ready to go.
mailing-said-before = This was sent before. It did not go a second time.
mailing-said-stopped = The envelope was stopped.
mailing-said-under-way = The envelope is being offered at this moment; nothing can be done about that now. Look again in a moment.
mailing-said-resumed = The envelope waits to go again.
mailing-said-settled = The envelope asks nothing of you any more.
mailing-said-arrived = The sending now says that the letter arrived after all.
mailing-said-nothing = There was nothing left to do: things have changed meanwhile.
mailing-said-again = The envelope is tried again.
mailing-refused-nobody = Choose at least one envelope to mail.
mailing-refused-many = No more than { $max } envelopes go at once.
mailing-refused-receivers = An envelope goes to { $max } addresses at most.
mailing-refused-twice = An address stands there twice.
mailing-refused-shared = This address is in another envelope too. Put those who get one message together in one envelope.
mailing-refused-moment = Choose a moment that is still to come, within a year.
mailing-refused-embargo = The embargo ends before the letter goes.
mailing-refused-embargo-long = An embargo lasts for a year at most.
mailing-refused-embargo-public = This letter is public already: an embargo makes no sense any more.
mailing-refused-before = The letter was mailed to { $institution } already, or waits to go.
mailing-mistake-tick = Tick as well that this envelope goes, or take away what stands there.
mailing-mistake-now = Choose “Later” for this day and time, or clear them to mail the letter now.
mailing-mistake-embargo = Tick as well that the letter goes under embargo, or clear the day and time of the embargo.
mailing-mistake-address = There is no mail address here: { $line }
mailing-desk-send = Mail the letter
mailing-desk-standing = See what was mailed
mailing-desk-bounced = { $count ->
    [one] 1 envelope did not reach everybody
   *[other] { $count } envelopes did not reach everybody
}
mailing-desk-held-up = { $count ->
    [one] The mail server does not take 1 envelope yet; we keep trying
   *[other] The mail server does not take { $count } envelopes yet; we keep trying
}
mailing-desk-waiting = { $count ->
    [one] 1 envelope waits
   *[other] { $count } envelopes wait
}
audit-mailing-ordered = Letter ordered to be mailed
audit-envelope-stopped = Envelope stopped
audit-envelope-again = Envelope tried again
audit-arrival-told = Recorded that a letter arrived after all
audit-message-placed = Incoming mail placed with a letter
audit-message-set-aside = Incoming mail set aside
audit-passed-over-seen = Mail in the mailbox that was not taken in seen to
audit-envelopes = { $count ->
    [one] 1 envelope
   *[other] { $count } envelopes
}
desk-hand-bounced = Did not arrive
desk-hand-bounced-do = See what went wrong
desk-hand-held-up = Waits for the mail server
desk-hand-held-up-do = See what it says
## outcome: what became of a letter's requests
outcome-title = What came of it?
outcome-lead = This is how we read the answers. Each outcome leads to the words in which it stands.
outcome-caption = The requests, and what each addressee answered
outcome-desk-title = Outcomes
outcome-open-matrix = See all outcomes
outcome-order = With several addressees the best answer counts for a request: one that promises it is enough. As long as a request has no outcome, the letter is not done.
outcome-promised = Promised
outcome-promised-hint = The answer says yes.
outcome-partly = In part
outcome-partly-hint = A piece of it, or something smaller.
outcome-refused = Refused
outcome-refused-hint = The answer says no.
outcome-evaded = Evaded
outcome-evaded-hint = It speaks of it, and says neither yes nor no.
outcome-no-answer = No answer
outcome-no-answer-hint = The answer does not go into it.
outcome-no-answer-counted = not answered
outcome-open = Still open
outcome-taken-back = Taken back
outcome-upshot-no-response = No response yet
outcome-upshot-unread = There is a response, not assessed yet
outcome-upshot-in-part = Not every request has an outcome yet
outcome-upshot-unanswered = Not answered
outcome-upshot-refused = Refused
outcome-upshot-partly = Promised in part
outcome-upshot-promised = All promised
outcome-counts = { $count ->
    [one] One request: { $what }
   *[other] { $count } requests: { $what }
}
outcome-divided = The answers differ. { $who }
outcome-source = { $form }, { $when }
outcome-source-answer = { $source }, answer to question { $numbers }
outcome-in-answer = { $what } (in the answer to question { $number })
outcome-answer-whole = The whole answer to question { $numbers }
outcome-after = Outcome: { $what }
outcome-number = Request { $number }
outcome-history = How this came about for request { $number } ({ $count })
outcome-said-by = established by { $who }, { $when }
outcome-said-on = established on { $when }
outcome-response-title = Response from { $from }
outcome-private = Only for the desk: the outcomes are then not on the public page either
outcome-speaks-for = For
outcome-text = What it says, and what that means
outcome-read = Read and assess this response
outcome-paragraph = Which paragraph?
outcome-paragraph-hint = Choose the paragraph in which it stands. What was quoted before is marked.
outcome-paragraph-none = No paragraph
outcome-quote = Or only this sentence (may stay empty)
outcome-quote-hint = Paste the words from the response. Spaces and kinds of quotation marks make no difference.
outcome-demand = Request
outcome-now = Now: { $what }
outcome-addressee = Who says this?
outcome-somebody-else = Somebody else
outcome-other = Name of that other (only with “Somebody else”)
outcome-what = What became of it?
outcome-why = Why, in one sentence
outcome-why-hint = For readers of the letter. Without names of people.
outcome-do = Save the outcome
outcome-notice-given = The outcome has been saved.
outcome-notice-back = The outcome has been taken back. The request is open again for this addressee.
outcome-found-title = Found in this response
outcome-found-none = Nothing yet. Choose a paragraph above and say what it means for a request.
outcome-found = { $count ->
    [0] Nothing found in it yet
    [one] One outcome found in it
   *[other] { $count } outcomes found in it
}
outcome-superseded = No longer counts: something else was said of it later.
outcome-back = This is wrong: take it back…
outcome-back-why = Why is it wrong?
outcome-back-do = Take this outcome back
outcome-back-typed = You wrote: { $why }
outcome-no-demands = This letter asks for nothing: there are no requests in it. So there are no outcomes either.
outcome-no-responses = Nothing has come back yet. As soon as you record a response, you can say what it means for each request.
outcome-record = Record a response
outcome-mistake-text = These words are not in the response, or not in the chosen paragraph. Copy them exactly as they stand.
outcome-mistake-often = These words stand there more than once. Choose the paragraph as well, or take some more words along.
outcome-mistake-several = These words stand in more than one answer. Above, choose in which answer as well.
outcome-mistake-nothing = No paragraph or sentence goes with “no answer”: the answer does not go into it.
outcome-mistake-already = Exactly this has been established already. Nothing has changed.
outcome-mistake-back = There is nothing left to take back here: something else has been said of it meanwhile.
outcome-mistake-moved = Somebody else established something of this request and this addressee meanwhile. What you filled in is still there. Look at what it says now; if you then save after all, what you say counts.
outcome-mistake-other = There is a name here, but above somebody else was chosen. Choose “Somebody else”, or empty this field.
outcome-mistake-gone = This request is not in the letter. Choose one from the list.

## followup: a letter that comes back on an earlier one
followup-title = Draft a follow-up
followup-section = Follow-up
followup-open = Draft a follow-up
followup-open-hint = For whoever did not answer, or only in part: a new letter with the requests that are still open.
followup-lead = Choose whom you write to again and what you ask again. Ticked is what got no yes and no no.
followup-lead-answer = This letter has no numbered requests. Choose whom you ask for an answer once more. Ticked is who has not been heard of yet.
followup-heard = Was heard of on { $when }.
followup-silent = No answer yet.
followup-subject = Subject of the follow-up
followup-to = To whom?
followup-to-hint = If the directory has an office, the letter goes to whoever holds it now.
followup-demands = Which requests?
followup-demands-hint = What was refused, or promised by another, you tick yourself.
followup-said = { $what }: { $count ->
    [one] request { $which }.
   *[other] requests { $which }.
}
followup-do = Make the draft
followup-look = Update the preview
followup-preview = How the draft reads
followup-preview-hint = You can still change everything. What stands between double brackets is for you to fill in.
followup-preview-none = There is no preview yet: first choose whom you write to and what you ask.
followup-secret = Of a response that only the desk sees no words are quoted below. What it came to and its day are there.
followup-already = { $count ->
    [one] A letter comes back on this letter already
   *[other] { $count } letters come back on this letter already
}
followup-again = Make another follow-up all the same
followup-all-promised = There is nothing to ask again: everything is promised, or the letter is addressed to nobody.
followup-not-out = This letter was not sent or published yet. A follow-up comes after that.
followup-called-off = This letter was withdrawn. Nothing comes back on it.
followup-nobody = Choose at least one addressee.
followup-nothing = Choose at least one request.
followup-gone = Part of what you chose is not there any more. Choose again.
followup-moved = Something else was said of a request meanwhile. Below it stands as it is now. See whether your choice still holds.
followup-exists = A letter comes back on this letter already. If you want another follow-up all the same, tick that.
followup-notice = The draft of the follow-up was made. Fill in what stands between double brackets.
followup-note = Follow-up to “{ $title }”
followup-is = This letter is a follow-up to
followup-version = version { $number }
followup-begun = Begun by { $who }, { $when }
followup-published = published on { $when }
followup-was = Request { $number } is request { $before } there.
followup-public-on = This letter is a follow-up to a letter of { $when }:
followup-public-by = A follow-up to this letter came, on { $when }:
followup-after = Asked before: request { $number } in the letter of { $when }
## telling: who signed hears what came back
telling-title = Mail about responses
telling-text = When a response comes to a letter that you signed, and is on the website, we mail you what became of each request.
telling-how-much = How much do you want to hear?
telling-every = Every response
telling-every-hint = A mail as soon as a response is on the website and we have recorded what it means.
telling-weekly = One mail a week
telling-weekly-hint = On Mondays, only if something came.
telling-nothing = Nothing
telling-nothing-hint = You read it on the website when you want to.
telling-do = Save my choice
telling-kept = Your choice is saved.
telling-told = { $count ->
    [one] { $shown } signatory was told
   *[other] { $shown } signatories were told
}
telling-waiting = { $count ->
    [one] { $shown } waits
   *[other] { $shown } wait
}
telling-nobody = Nobody was told of this
telling-soon = { $count ->
    [one] 1 signatory will be told, from { $when }, between { $opens } and { $closes } hours
   *[other] { $count } signatories will be told, from { $when }, between { $opens } and { $closes } hours
}
telling-silent = { $count ->
    [one] 1 signatory wants no mail.
   *[other] { $count } signatories want no mail.
}
telling-not-published = Signatories are told once the letter is published
telling-called-off = The letter was withdrawn: signatories are not told
telling-secret = Signatories are not told of what only the desk sees
telling-unread = Signatories are told once it stands below what the response means for a request
mail-answer-subject = Response to “{ $subject }”
mail-answer-text = Dear { $person },

    { $answer }

    You get such a mail for every response to a letter that you signed. Rather once a week, or nothing? Choose here, without signing in:
    { $choose }

    Kind regards,
    { $association }
mail-answers-subject = { $count ->
    [one] 1 new response to a letter that you signed
   *[other] { $count } new responses to letters that you signed
}
mail-answers-text = Dear { $person },

    { $answers }

    You get one such mail a week at most. Rather for every response, or nothing? Choose here, without signing in:
    { $choose }

    Kind regards,
    { $association }
mail-answer-came = A response came to the letter “{ $subject }”, which you signed.
    From: { $from } ({ $form }, { $when })
mail-answer-rows = This is how it stands with our requests:

    { $rows }
mail-answer-page = Read the response, and how we read it:
    { $page }
privacy-answer-mails = Word about responses
privacy-answer-mails-what = How much somebody wants to hear about responses to letters that they signed, a code of the link with which to choose that, and of which responses they had word.
privacy-answer-mails-why = To let people hear what came of their signature, to mail nobody twice, and nobody who does not want it.
## questions: parliamentary questions and their answers

questions-title = Parliamentary questions
questions-about = Parliamentary questions on { $subject }
questions-about-article = Parliamentary questions on ‘{ $article }’
questions-numbered = Parliamentary questions { $number }
questions-none = No parliamentary questions are kept with this letter yet.
questions-hand-in = Read in parliamentary questions
questions-there = Questions that are kept
questions-new = New questions
questions-lead = Read in questions to the government, with or without an answer. You first see what was read and correct it. Only then is it kept.
questions-the-answer = The answer
questions-add-answer = Add an answer
questions-answer-lead = Read in the answer to: { $name }. Answers come to the questions by number; you check everything before it is kept.
questions-file = File
questions-file-hint = A PDF, a saved page (HTML) or a text of at most { $size }.
questions-paste = Or paste the text
questions-paste-hint = As it stands on the site of the House: with “Vraag 1” and “Antwoord 1”.
questions-read = Read and check
questions-nothing-yet = Nothing is kept yet.
questions-check = Check the questions
questions-check-lead = This is how it was read. Correct what is wrong. Nothing is kept yet.
questions-again = Check again
questions-facts = Who asked whom what
questions-pairs = Questions and answers
questions-notes = Footnotes
questions-notes-hint = The text has [^1] where note 1 belongs. A note that you empty goes.
questions-note = Note { $number }
questions-note-add = Add a note
questions-keep-title = Keep
questions-keep = Keep
questions-leave = Do not keep
questions-publish = Put these questions on the public page
questions-publish-hint = With the letter, once that is published. The answer then also shows in what happened. If you turn it off, it disappears there, with the outcomes that were found in it.
questions-file-along = Put the file itself with the response too
questions-file-along-hint = Whoever sees the response can then fetch it as you read it in. First take names, addresses and telephone numbers of people out of it. Without a tick only the desk keeps the file.
questions-file-recorded = The answer is with the letter as a response already. Whether the file stands with it was chosen then: the log holds that.
questions-number = Number
questions-submitted = Submitted on
questions-askers = Who asked
questions-askers-hint = Each member on a line, with the party: De Wit (VVD)
questions-asked-by = Asked by
questions-committee = Committee (of a list of questions)
questions-committee-short = Committee
questions-addressee = Asked of
questions-subject = Subject
questions-article = Article that gave rise to them
questions-article-short = Occasion
questions-answered-by = Answered by
questions-on-behalf-of = Also on behalf of
questions-by-and-for = { $by }, also on behalf of { $behalf }
questions-received = Answer received on
questions-see-also = See also (earlier papers)
questions-see-also-short = See also
questions-explanation = Explanation of those who asked
questions-explanation-short = Explanation
questions-more-fields = Committee, earlier papers, explanation
questions-notice = Notice of postponement in this text
questions-notice-by = Who asked for more time
questions-notice-on = Notice received on
questions-notice-said = What the notice says
questions-place = question in place { $place }, { $part }
questions-pair-number = Number of the question
questions-pair-question = question
questions-pair-answer = answer
questions-pair-question-of = Text of question { $number }
questions-pair-answer-of = Answer to question { $number }
questions-pair-also = Also the answer to question (numbers, such as 3 or 5-8)
questions-pair-together = One answer to question { $numbers }.
questions-pair-follows = The answer stands at question { $number }.
questions-pair-up = Up
questions-pair-down = Down
questions-pair-remove = Remove
questions-pair-add = Add a question after this
questions-pair-first = Add a question in front
questions-question-text = Question { $number }
questions-question = Question { $number }
questions-answer = Answer to question { $number }
questions-answer-together = Answer to question { $numbers }
questions-answer-elsewhere = See the answer to question { $numbers }
questions-unanswered = No answer yet.
questions-open = { $count ->
    [one] Read the question
   *[other] Read the { $count } questions
}
questions-as-data = As data (JSON)
questions-on-page = On the public page
questions-public = Public, once the letter is published
questions-flaw = Look at this
questions-flaws = { $count ->
    [one] One thing looks wrong
   *[other] { $count } things look wrong
}
questions-flaw-repeated = Question { $number } is there twice.
questions-flaw-missing-question = Question { $number } is missing.
questions-flaw-missing-answer = Question { $number } has no answer.
questions-flaw-unplaced = No question belongs to answer { $number }. It is among the answers without a question.
questions-flaw-to-nothing = No question belongs to an answer without a number. It is among the answers without a question.
questions-flaw-no-answers = The head says that these questions were answered, but no answer was found. Is it in the text of the questions? Then put it into the field for the answer.
questions-flaw-cut = The text is too long: its end was not read.
questions-unplaced = Answers without a question
questions-unplaced-hint = Put the text with the question that it belongs to, and empty the field here. What stays here is kept.
questions-unplaced-of = Answer { $number }, which has no question
questions-unplaced-unnumbered = Answer without a number, which has no question
questions-other = Look out: this answer seems to belong to other questions
questions-other-number = Its number is { $came }. That of these questions is { $kept }.
questions-other-askers = The questions were asked by { $came }. These were asked by { $kept }.
questions-other-submitted = The questions were handed in on { $came }. These were handed in on { $kept }.
questions-other-texts = The text is another one at question { $numbers }.
questions-other-new = Was not among these questions, and was added below: question { $numbers }.
questions-other-what = Does it not belong here? Then choose “Do not keep” at the bottom: nothing changes.
questions-twins = Look out: these questions are with this letter already
questions-twins-what = Has an answer come? Then add it there. If you keep them below all the same, they are there twice.
questions-notice-where = To which questions does this postponement belong?
questions-notice-how = Choose the questions. Record there, under “Record a postponement”, when the notice came.
questions-notice-nowhere = No questions wait for an answer with this letter. First read in the questions themselves.
questions-clock = How it stands
questions-clock-hint = A minister answers within three weeks; after a notice of postponement there are three more. In a recess the term goes on.
questions-state-asked = Answer expected by { $day }
questions-state-postponed = Postponed: answer expected by { $day }
questions-state-late = { $count ->
    [one] 1 day late: the answer was expected on { $day }
   *[other] { $count } days late: the answer was expected on { $day }
}
questions-state-answered = { $count ->
    [one] Answered on { $day }, after 1 day
   *[other] Answered on { $day }, after { $count } days
}
questions-state-answered-but = { $count ->
    [one] {", "}but for 1 question
   *[other] {", "}but for { $count } questions
}
questions-state-answered-late = { $count ->
    [one] {", "}1 day late
   *[other] {", "}{ $count } days late
}
questions-in-recess = The House is in recess: { $name }, up to and including { $day }. The term goes on.
questions-recess-unknown = The list has no recesses after { $day }: whether the Chamber is in recess now is not known.
questions-recess-none = The list has no recesses: whether the Chamber is in recess now is not known.
questions-edit = Correct
questions-postpone = Record a postponement
questions-postpone-hint = Did the minister say that the answer comes later? Record when that notice came. What you take over from the notice stays at the desk. Who asked for more time and when can be read by whoever can see the questions.
questions-postpone-do = Record the postponement
questions-notice-line = Notice of postponement from { $by }, received on { $day }.
questions-recorded = By { $by }, { $when }
questions-history = How it was before
questions-revision = Revision { $number }
questions-older = This is revision { $number }, as it was then.
questions-newest = To the newest revision
questions-moved = { $by } kept another revision { $when }. Look what changed. If you keep this all the same, it becomes the newest revision; the other can still be read.
questions-moved-look = Look at the newest revision in a new tab
questions-said-kept = The questions are kept.
questions-said-answered = The answer is kept, and recorded as a response to the letter.
questions-said-postponed = The postponement is recorded.
questions-said-recesses = The recesses are kept.
questions-problem-nothing = Choose a file or paste a text.
questions-problem-both = Choose a file or paste a text, not both.
questions-problem-not-text = This is no PDF, no page and no text.
questions-problem-scan = There is no text in this PDF, as in a scan. Paste the text, or look for another edition.
questions-problem-locked = This PDF opens with a password. Save it without one.
questions-problem-broken = This PDF is damaged and cannot be read.
questions-problem-too-much = This PDF takes more time or memory than a document may cost.
questions-problem-too-large = The file is too large; it may have { $max }.
questions-problem-no-question = No question was found. A question begins with “Vraag 1” on a line.
questions-problem-only-notice = This is a notice of postponement: it holds no questions and no answers. Record it with the questions that it is about.
questions-problem-no-answer-found = No answer was found. An answer begins with “Antwoord 1” on a line.
questions-problem-too-many = There are more than { $max } questions in it. So many cannot be kept together.
questions-problem-no-answer-day = Fill in when the answer came.
questions-problem-no-answer = There is no answer with the questions yet. Leave this day empty, or fill in an answer.
questions-problem-nothing-to-share = There is no answer here that could be for another question too.
questions-problem-not-shared = Question { $number } is not there, or has an answer of its own.
questions-problem-notice-before = The notice cannot be older than the questions.
questions-problem-empty = Add at least one question.
questions-problem-answered-before = The answer cannot be older than the questions.
questions-problem-long = The texts together are too long to be kept.
questions-problem-answer-stands = The log of the letter holds that the answer came on { $day }. That day can no longer change, and the answer can no longer go.
questions-problem-quoted = This answer is quoted: “{ $words }”. Leave those words there, or first take back the outcome or the commitment that quotes them.
questions-problem-file-gone = The file that this comes from is no longer here, or was kept already. Read it in again; first copy what you corrected here.
questions-problem-number = Fill in a number from 1 to { $max }.
questions-problem-numbers = Fill in numbers of questions, such as “2 and 3” or “5-8”.
questions-problem-moved = Somebody else saved first.
questions-problem-recess = The last day lies before the first day.
questions-response = { $count ->
    [one] Answer to { $name }: 1 question answered.
   *[other] Answer to { $name }: { $count } questions answered.
}
questions-response-number = Number { $number }.
questions-cabinet = Cabinet
questions-pasted = pasted-text.txt
questions-recesses = Recesses of the House of Representatives
questions-recesses-lead = Beside questions that wait for an answer it says whether the House is in recess. The term does not change by it. Empty a row to take it away.
questions-recesses-source = Filled in beforehand: 2023 and 2024 after tweedekamer.nl, Christmas 2025 after the news. The other recesses are not known; add them.
questions-recesses-keep = Keep the recesses
questions-recess-name = Name
questions-recess-first = First day
questions-recess-last = Last day
questions-recess-new = New row { $number }
questions-hand = { $count ->
    [one] Answer to parliamentary questions 1 day late
   *[other] Answer to parliamentary questions { $count } days late
}
questions-hand-text = The answer was expected on { $day }.
questions-hand-do = Look at the questions

## Incoming mail

incoming-title = Incoming mail
incoming-lead = Mails lie here until somebody has read them and recorded them as a response.
incoming-lead-address = What comes in at { $address } lies here until somebody has read it and recorded it as a response.
incoming-none = There is nothing here. No mail waits for anybody; what a program wrote has been dealt with by itself.
incoming-waiting = With which letter?
incoming-waiting-hint = It is not certain to which letter these mails belong. Choose one, or set them aside.
incoming-placed = To be read
incoming-done = Mail that is done with
incoming-done-none = Nothing is done with yet.
incoming-newer = Newer
incoming-older = Older
incoming-bring = A mail as a file
incoming-bring-field = Mail file (.eml)
incoming-bring-hint = Save the mail as .eml in your mail program and choose it here. At most { $size }.
incoming-bring-do = Read the mail
incoming-perhaps = Perhaps with: { $title }
incoming-with = With: { $title }
incoming-no-subject = (no subject)
incoming-no-sender = Sender unknown
incoming-text = The mail
incoming-no-text = There is no text in this mail.
incoming-quoted = What was written before
incoming-enclosed = Mail that came along: { $subject }, from { $from }
incoming-enclosed-at = Mail that came along: { $subject }, from { $from }, { $when }
incoming-signature = Signature
incoming-dressed = As its writer laid it out
incoming-dressed-hint = Pictures from elsewhere and all that fetches anything are left out.
incoming-from = From
incoming-to = To
incoming-answer-to = Answers go to
incoming-stated = Written
incoming-received = Came in
incoming-came = { $when }, { $way }
incoming-whole = The whole mail, as it came in ({ $size })
incoming-files = Attachments
incoming-nameless = attachment { $number }
incoming-pictures = Pictures in the text ({ $count })
incoming-kind-absence = Automatic answer: somebody is away
incoming-kind-acknowledgement = Automatic answer: received
incoming-kind-automatic = Sent automatically
incoming-kind-list = Sent to many, by a list
incoming-kind-report = Report of a mail server on delivery
incoming-kind-read = Report that a mail was opened
incoming-kind-calendar = Invitation for a calendar
incoming-way-program = at the mail server
incoming-way-upload = as a file
incoming-way-mailbox = in the mailbox
incoming-standing-waiting = Belongs to no letter yet
incoming-standing-placed = To be read
incoming-standing-recorded = Recorded as a response
incoming-standing-heard = Dealt with: it only tells about the sending
incoming-standing-aside = Set aside
incoming-why-said = Placed with this letter by { $by } on { $when }
incoming-why-token = It came to the reply address of this letter
incoming-why-mended = It came to an address that is nearly the reply address of this letter
incoming-why-answers = It answers this letter, and comes from somebody who received it
incoming-why-answers-house = It answers this letter, and comes from the organisation that received it
incoming-why-report = It reports what happened to this letter
incoming-why-subject = Its subject is this letter’s, and it comes from somebody who received it
incoming-why-subject-house = Its subject is this letter’s, and it comes from the organisation that received it
incoming-stranger = It comes from an address that did not get the letter
incoming-against = Mind: it also names { $title } (to { $to })
incoming-reason-token = Its reply address looks like it, but like another one too.
incoming-reason-reference = The mail says that it answers it, but its sender did not receive it from us.
incoming-reason-shared = The subject is the same, and its sender received more letters with that subject.
incoming-reason-subject = The subject is the same, but its sender did not receive it from us.
incoming-reason-sender = Its sender received this letter.
incoming-reason-house = Somebody at the same organisation received this letter.
incoming-flaws = Mind when reading:
incoming-flaw-empty = There is nothing in it.
incoming-flaw-no-head = Nothing on top says from whom it is and when.
incoming-flaw-no-id = It has no mark by which it is known again.
incoming-flaw-no-sender = It does not say who wrote it.
incoming-flaw-no-date = It does not say when it was written.
incoming-flaw-future = By its own word it was written in the future.
incoming-flaw-charset = Letters may be wrong here and there: the mail does not say well how they are to be read.
incoming-flaw-broken = A part is damaged.
incoming-flaw-too-much = There is more in it than is shown here. The whole mail has everything.
incoming-flaw-attachments = There are more attachments than stand here. The whole mail has them all.
incoming-flaw-cut = The text is longer than what stands here. The whole mail has everything.
incoming-flaw-winmail = There is a file winmail.dat, which only Outlook can open. Ask the sender to send the attachments again.
incoming-flaw-encrypted = It is encrypted: it cannot be read here.
incoming-flaw-other-type = An attachment is something else than the mail says. Open it with care.
incoming-place-title = To which letter does this mail belong?
incoming-place-elsewhere = Does it belong elsewhere?
incoming-suggested = Perhaps with
incoming-suggested-to = To { $to }.
incoming-letter = Letter
incoming-letter-none = Choose a letter
incoming-no-letters = No letter has been sent yet.
incoming-place = Place with this letter
incoming-aside = Set aside
incoming-aside-hint = It belongs to no letter at all. Until { $term } it can still be placed with a letter; then it is erased.
incoming-aside-by = Set aside by { $by } on { $when }
incoming-record = Record as a response
incoming-record-text-hint = What is new in the mail. Leave out what does not matter, such as telephone numbers.
incoming-take-over = Take over the text of { $name }
incoming-along = Which file goes along?
incoming-along-hint = The whole mail is kept here, whatever you choose.
incoming-along-none = None
incoming-along-message = The whole mail, for the office only
incoming-along-message-hint = with all addresses and signatures in it
incoming-publish-hint = First make sure that it holds no names or numbers that should not be public. The file can be seen too.
incoming-to-response = To the response
incoming-said-taken-in = The mail was read
incoming-said-before = This mail was here already
incoming-said-placed = The mail is with the letter
incoming-bounced = Did the letter not arrive?
incoming-bounced-open = This mail says that the letter did not arrive somewhere…
incoming-bounced-hint = Some mail servers say so in a way that Standpunt cannot read. Choose the address at which the letter did not arrive. The sending then says so, and this mail is done with.
incoming-bounced-at = Did not arrive at { $address }
incoming-said-bounced = Recorded that the letter did not arrive there
incoming-said-aside = The mail is set aside
incoming-said-recorded = Recorded as a response
incoming-let-go-name = Erased message
incoming-let-go-on = Erased on { $when }
incoming-let-go = This message was erased on { $when }
incoming-let-go-why = Mail that belongs to no letter or that a program wrote is erased: { $term }. Mail of whoever wants to be erased goes at once. That something came in stays on record.
incoming-missing = What this message says cannot be shown
incoming-missing-text = The file in which it is kept is gone or damaged. A backup may still have it: ask the operator to have a look.
incoming-said-seen-to = Seen to: this mail is listed here no more
incoming-problem-no-file = Choose a file.
incoming-problem-no-mail = This is no mail. Choose a file that ends in .eml.
incoming-problem-outlook = This is a mail as Outlook keeps it for itself (.msg). Save it as .eml in Outlook, or send it to yourself as an attachment and save that.
incoming-problem-moved = Somebody else has just said where this mail belongs. It stands below; see whether that is right.
incoming-problem-recorded = This mail is recorded as a response already. Does it belong elsewhere? Then strike that response out first.
incoming-problem-whole = A whole mail cannot go on the public page: there are addresses in it that should not be public. Choose an attachment or no file.
incoming-problem-gone = What this mail said is not there any more. Nothing has changed.
incoming-problem-not-out = That letter was not sent. Nothing has changed.
incoming-trouble = The mailbox cannot be read since { $since }
incoming-trouble-why = What comes in meanwhile stays there until it can. If it does not pass by itself, ask the operator to have a look.
incoming-trouble-hand = Answers may lie there unread.
incoming-trouble-do = See why
mailbox-not-looked = Nobody looked into the mailbox since { $since }
mailbox-not-looked-why = No fault was reported, but nothing is heard of the program that reads the mailbox.
mailbox-no-host = The address of the mail server is not found.
mailbox-no-connection = The mail server takes no connection.
mailbox-tls = No secure connection with the mail server comes about: its certificate is wrong or has expired.
mailbox-password = The mail server refuses the user name or the password.
mailbox-no-folder = The folder that should be read is not there, or may not be opened.
mailbox-declined = The mail server says that it does not do it now.
mailbox-dropped = The connection with the mail server broke off.
mailbox-silent = The mail server did not answer for too long.
mailbox-garbled = The mail server gives answers that cannot be understood.
mailbox-no-numbers = The mail server gives the mails no lasting numbers, so that what was read cannot be told from what was not.
mailbox-withheld = The mail server does not give a mail that is there.
mailbox-not-kept = What came in could not be kept: the disk or the database does not cooperate.
mailbox-other = Something went wrong.
mailbox-passed = Not taken in
mailbox-passed-hint = These mails lie in the mailbox but could not be taken in. What came after them was read as usual. Press Seen once you have done what is needed.
mailbox-passed-arrived = Came to the mailbox on { $when }.
mailbox-passed-found = First seen on { $when }.
mailbox-passed-size = Its size is { $size }.
mailbox-passed-large = It is too large to be taken in.
mailbox-passed-large-do = Open the mailbox and read it there. Keep what matters yourself, and record the response with the letter.
mailbox-passed-empty = There is nothing in it.
mailbox-passed-empty-do = See in the mailbox what it is.
mailbox-passed-withheld = The mail server did not give it.
mailbox-passed-breaks = The connection broke each time at this mail.
mailbox-passed-not-kept = It could not be kept. Tell the operator as well.
mailbox-passed-do = Open the mailbox, save the mail as .eml and bring it below as a file.
mailbox-passed-tried = { $count ->
    [one] Tried once, on { $when }.
   *[other] Tried { $count } times, the last on { $when }.
}
mailbox-passed-where = Mailbox { $mailbox }, number { $number }.
mailbox-passed-seen = Seen
mailbox-passed-hand = { $count ->
    [one] 1 mail in the mailbox could not be taken in.
   *[other] { $count } mails in the mailbox could not be taken in.
}
mailbox-passed-hand-do = See what you can do
incoming-of-letter = { $count ->
    [one] 1 mail about this letter
   *[other] { $count } mails about this letter
}
incoming-hand = Incoming mail
incoming-hand-waiting = { $count ->
    [one] It is not certain to which letter 1 mail belongs.
   *[other] It is not certain to which letter { $count } mails belong.
}
incoming-hand-placed = { $count ->
    [one] 1 answer has not been read yet.
   *[other] { $count } answers have not been read yet.
}
incoming-hand-do = Read
## commitment: what was promised in responses
commitment-title = Commitments
commitment-one = Commitment { $number }
commitment-list-lead = What ministries, councils and parties promised us in their responses. What is late longest comes first.
commitment-public-lead = This is what the addressees promised. Each commitment leads to the words in which it stands.
commitment-choose = Choose which commitments you see
commitment-stand-running = Running
commitment-stand-all = All
commitment-open = Running
commitment-late = Late
commitment-kept = Kept
commitment-kept-hint = It was done.
commitment-broken = Not kept
commitment-broken-hint = It was not done, and it will not be.
commitment-overtaken = Overtaken
commitment-overtaken-hint = Something else came in its place. Nobody waits for it any more.
commitment-taken-back = Taken back
commitment-no-day = no date
commitment-until = by { $day }
commitment-until-part = by { $day } (“{ $said }”)
commitment-today = today
commitment-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
commitment-late-by = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
commitment-go = View commitment { $number }
commitment-go-of = View commitment { $number } of { $title }
commitment-all-of = All commitments on this letter
commitment-none = There are no commitments yet. Open a response to a letter and record what it promises.
commitment-none-so = There are no commitments that stand so.
commitment-none-in = No commitment has been recorded from this response yet.
commitment-none-to = Nothing yet. Open a response to record what it promises.
commitment-note = Record a commitment
commitment-note-open = Record a commitment…
commitment-lead = Choose the words in which the commitment stands. Then say who promises what, and by when.
commitment-before = Already recorded from this response
commitment-what-title = What was promised
commitment-by = Who promises this?
commitment-by-hint = An institution or an office. Without names of people.
commitment-by-others = An institution or an office, without names of people. For instance: { $who }
commitment-what = What is promised?
commitment-what-hint = In a sentence or two, for readers of the letter.
commitment-due = By when at the latest? (may stay empty)
commitment-due-hint = A day (2027-03-01 or 1 March 2027) or a part of a year: March 2027, spring 2027, second quarter 2027, end of 2027. Of a part the last day counts.
commitment-ahead = How many days before do we remind you?
commitment-ahead-hint = The desk then gets a mail, and another on the day after it is late. With 0 the first mail comes on the day itself.
commitment-demand = To which request does this belong? (may stay empty)
commitment-demand-none = To no request in particular
commitment-place = Where it stands
commitment-reminder = Reminder
commitment-reminded = { $count ->
    [0] on the day itself, and when it is late
    [one] 1 day before, and when it is late
   *[other] { $count } days before, and when it is late
}
commitment-private = The response is for the desk alone. So this commitment is not on the public page.
commitment-settle = What came of it?
commitment-ending = How did it end?
commitment-why = Why, in one sentence
commitment-settle-do = Settle the commitment
commitment-revise = Correct it
commitment-revise-hint = Is something wrong, or did the date move? What it said before stays in the history.
commitment-revise-open = Correct who, what or when…
commitment-revise-why = What changed, and why?
commitment-revise-do = Save the correction
commitment-wrong = Is this wrong?
commitment-reopen = It is not settled after all…
commitment-reopen-do = Let the commitment run again
commitment-take-back = This was no commitment: take it back…
commitment-take-back-do = Take this commitment back
commitment-history = How this came about
commitment-said-noted = Recorded
commitment-said-revised = Corrected
commitment-said-reopened = Runs again
commitment-notice-noted = The commitment has been recorded.
commitment-notice-revised = The correction has been saved.
commitment-notice-ended = The commitment has been settled.
commitment-notice-reopened = The commitment runs again.
commitment-notice-taken-back = The commitment has been taken back. It now only shows here.
commitment-mistake-due = This is no day and no part of a year. Write for instance 2027-03-01, March 2027 or spring 2027.
commitment-mistake-ahead = Write a whole number of days, from 0 to 365.
commitment-mistake-already = Exactly this has been recorded already. Nothing has changed.
commitment-mistake-ended = This commitment has been settled meanwhile. Let it run again first if that is wrong.
commitment-mistake-runs = This commitment is running. There is nothing to turn back.
commitment-mistake-taken-back = This commitment was taken back. Record it anew if there is one after all.
commitment-mistake-moved = Somebody else said something of this commitment meanwhile. What you filled in is still there. Look at what it says now; if you then save after all, what you save counts.
commitment-mistake-gone = This does not belong to this letter. Choose a request from the list.
commitment-hand-late = { $count ->
    [one] Commitment 1 day late
   *[other] Commitment { $count } days late
}
commitment-hand-text = { $by }, { $until }: { $what }
commitment-hand-do = View the commitment
act-commitment-noted = A commitment was recorded
act-commitment-revised = What was promised was corrected
act-commitment-ended = A commitment was settled: { $what }
act-commitment-reopened = A commitment runs again: that it was settled was wrong
act-commitment-taken-back = A commitment was taken back
audit-commitment-recorded = Something recorded about a commitment
mail-commitment-ahead-subject = Commitment of { $by } is due on { $day }
mail-commitment-ahead-lead = A commitment that we follow is due on { $day }.
mail-commitment-past-subject = Commitment of { $by } is late
mail-commitment-past-lead = A commitment that we follow was due by { $day }. Nobody has recorded yet what came of it.
mail-commitment-text =
    Dear { $person },

    { $lead }

    Letter: { $title }
    Who: { $by }
    What: { $what }
    When: { $until }

    Look at what came of it, and record that here:
    { $link }

    Kind regards,
    { $association }

# Redaction: what of a response nobody outside the office reads
redaction-title = Redact a response
redaction-lead = An answer may name an official, give a telephone number or tell of somebody who is ill. What you redact here reaches nobody outside the office: not on the page, not in the file and not in the data. The original stays whole in here.
redaction-words-title = Redact words
redaction-words = Which words?
redaction-words-hint = A name, for example. Every place in the text is redacted.
redaction-words-hint-both = A name, for example. Every place in the text and in the file is redacted.
redaction-words-hint-scan = A name, for example. Every place in the text is redacted. The file is a scan: point out the places there yourself.
redaction-words-do = Redact these words
redaction-reason = Why?
redaction-reason-personal = personal data
redaction-reason-confidential = confidential
redaction-reason-safety = safety
redaction-suggested = These are most likely about a person:
redaction-suggested-do = Redact { $words }
redaction-text-title = The text
redaction-covered = (redacted)
redaction-everybody-reads = How everybody reads it
redaction-uncover = Take off: { $words }
redaction-unmark = Take off
redaction-file-title = The file
redaction-file-message = Nobody outside the office gets a whole mail: it says who got it, and at which address the letter is answered. Is an attachment for everyone? Then record the response with that attachment.
redaction-file-left-out = We give this file to nobody outside the office.
redaction-file-leave-out = Leave the whole file out
redaction-file-give = Give the file after all
redaction-file-kind = Only in a PDF or a photograph can you redact places. Is there something in this file that must not become public? Then leave it out altogether.
redaction-file-locked = This file opens with a password, and so cannot be redacted. You can leave it out altogether.
redaction-file-broken = This file is damaged, and so cannot be redacted. You can leave it out altogether.
redaction-file-large = This file is too large to be redacted: more than 80 pages, or too heavy. You can leave it out altogether.
redaction-page = Page { $page } of { $count }
redaction-page-open = Page { $page }
redaction-page-open-marked = Page { $page }, { $count ->
    [one] 1 place
   *[other] { $count } places
} redacted
redaction-pages = Pages of the file
redaction-picture = The page; scroll when it does not fit
redaction-point-first = Point at a corner of what you want to redact. Then point at the corner opposite.
redaction-point-second = The first corner is { $left } mm from the left and { $top } mm from the top. Now point at the corner opposite.
redaction-point-again = Choose another first corner
redaction-point-alt = Page { $page }: point at a corner
redaction-rectangle = By measures instead
redaction-rectangle-hint = In millimetres, from the upper left corner of the page.
redaction-left = From the left
redaction-top = From the top
redaction-width = Width
redaction-height = Height
redaction-rectangle-do = Redact this place
redaction-region = Place { $number }
redaction-unburn = Take off: place { $number }
redaction-page-none = Nothing is redacted on this page.
redaction-settle-title = Settle and make public
redaction-none = Nothing is redacted.
redaction-draft = { $count ->
    [0] All covers were taken off, not settled yet
    [one] 1 place, not settled yet
   *[other] { $count } places, not settled yet
}
redaction-settled = Settled on { $when } by { $by }
redaction-looked = I looked at the file: what is covered here does not stand in it
redaction-looked-hint = In a scan or a photograph Standpunt finds no words. Does it stand there? Then point at the places on the page, or leave the file out.
redaction-settle = Settle
redaction-settle-hint = It counts once you settle it. The letter’s log then says that and when something was redacted, not what.
redaction-settle-hint-file = It counts once you settle it. Of the file we then make a new PDF: each page becomes a picture, with the words behind it that can still be read. The letter’s log then says that and when something was redacted, not what.
redaction-discard = Throw away what was not settled
redaction-open-made = See the redacted file ({ $size })
redaction-show = Make public
redaction-show-hint = Everybody then reads this response on the letter’s page, without what you redacted.
redaction-hide = Take off the public page
redaction-hide-hint = Who has read or kept the response still has it.
redaction-done-marked = { $count ->
    [0] This was redacted already
    [one] 1 place is redacted
   *[other] { $count } places are redacted
}
redaction-done-not-yet = It counts once you settle it.
redaction-done-unmarked = The cover was taken off
redaction-done-corner = The first corner is set
redaction-done-file = That was chosen
redaction-done-discarded = What was not settled is gone
redaction-done-settled = It is settled
redaction-done-shown = The response is public
redaction-done-hidden = The response is public no more
redaction-open = Redact
redaction-open-show = Redact and make public
redaction-made-name = { $name }-redacted.pdf
redaction-mistake-millimetres = Fill in a length in millimetres, 25 for example.
redaction-mistake-not-made = The redacted file could not be made. Try again in a while, or leave the file out.
redaction-mistake-region = This place has no width or height, or lies beside the page. Point at two corners opposite each other.
redaction-mistake-nowhere = These words are not in the text and not in the file. Are they on a page after all? Point at the place there.
redaction-mistake-many = These are more places than can be redacted in one response. Better leave the file out.
redaction-mistake-outside = This place is not there any more. Look at the page again.
redaction-mistake-questions = Questions of parliament and their answers are public already. They are not redacted.
redaction-mistake-moved = Somebody else redacted or settled something meanwhile. You see that now. Do it again after that.
redaction-mistake-file = Nothing can be covered in this file, and what you covered may be in it. Leave the file out, and settle it after that.
redaction-mistake-unseen = First see whether the file says what you covered in the text. Tick that it does not, cover it there as well, or leave the file out.
redaction-mistake-settled = Nothing has changed since it was settled.
redaction-mistake-unsettled = Something was redacted that is not settled yet. Settle it first, or throw it away.
audit-response-redacted = Response redacted
audit-response-shown = Response made public
audit-response-hidden = Response taken off the public page
audit-sending-struck = Sending struck out that had been recorded by mistake
audit-response-struck = Response struck out that had been recorded by mistake
audit-questions-struck = Parliamentary questions struck out that had been recorded by mistake
audit-non-arrival-told = Read in a message that a letter did not arrive
act-response-redacted = It was settled what of a response cannot be read
## awaiting: answers that are waited for, and post that came back
awaiting-title = Sent and answered
awaiting-went = { $day }, { $way }
awaiting-day = Answer expected by
awaiting-day-hint = Empty means: you expect no answer. After this day the letter is on your desk.
awaiting-why = Why, in one sentence
awaiting-why-hint = For example: Called, comes next week. For the desk only, without names of people.
awaiting-answered = Answered on { $day }
awaiting-came-back = Came back on { $day }
awaiting-today = Answer expected today
awaiting-week = { $count ->
    [one] Answer expected tomorrow
   *[other] Answer expected in { $count } days, on { $day }
}
awaiting-until = Answer expected by { $day }
awaiting-late = { $count ->
    [one] Answer 1 day late, expected on { $day }
   *[other] Answer { $count } days late, expected on { $day }
}
awaiting-unasked = No answer asked for
awaiting-no-more = No answer expected any more
awaiting-sent-again = Sent again on { $day }
awaiting-followed = Followed by a letter on { $day }
awaiting-withdrawn = The letter was withdrawn: no answer expected any more
awaiting-said-until = Answer expected by { $day }
awaiting-said-again = An answer expected after all
awaiting-said-not-returned = Did not come back after all
awaiting-move = Another day…
awaiting-move-do = Move the day
awaiting-ask = Expect an answer…
awaiting-ask-do = Save the day
awaiting-end = Expect no answer any more…
awaiting-end-do = Stop expecting an answer
awaiting-again = Expect an answer after all…
awaiting-again-do = Expect an answer again
awaiting-return = The letter came back…
awaiting-return-do = Record that the letter came back
awaiting-returned-day = On which day did the letter come back?
awaiting-arrived = The letter did not come back after all…
awaiting-arrived-do = Take back that the letter came back
awaiting-address = View the address among the addressees
awaiting-record = Note the answer
awaiting-follow = Begin a follow-up
awaiting-history = { $count ->
    [one] What was recorded (1)
   *[other] What was recorded ({ $count })
}
awaiting-desk-open = Answers and returned post
awaiting-done-day = The day was saved.
awaiting-done-no-more = Recorded: you expect no answer any more.
awaiting-done-again = Recorded: you expect an answer after all.
awaiting-done-returned = Recorded: the letter came back.
awaiting-done-not-returned = Recorded: the letter did not come back after all.
awaiting-mistake-gone = This sending is not of this letter.
awaiting-mistake-after = Choose a day after the sending.
awaiting-mistake-far = Choose a day within { $years } years after the sending.
awaiting-mistake-returned = Choose a day from the sending up to today.
awaiting-mistake-already = This stood here already. Nothing has changed.
awaiting-mistake-nothing = No answer is expected.
awaiting-mistake-still = An answer is expected already.
awaiting-mistake-mailed = This letter went by mail. Mail servers report whether it arrived.
awaiting-mistake-never = It does not say that this letter came back.
awaiting-mistake-moved = Somebody else recorded something about this sending meanwhile. What you filled in is still there. Look at what it says now; if you save after that, what you save counts.
awaiting-hand-late = { $count ->
    [one] Answer 1 day late
   *[other] Answer { $count } days late
}
awaiting-hand-late-text = No answer yet from { $names }.
awaiting-hand-back = Post came back
awaiting-hand-back-text = The letter to { $names } came back. The address may be wrong.
awaiting-hand-more = { $count ->
    [one] 1 other
   *[other] { $count } others
}
awaiting-hand-do = View the sendings
audit-answer-day-changed = Day for an answer to a sending changed
audit-sending-returned = Recorded that a sending came back
audit-return-taken-back = Taken back that a sending came back
history-sent-back = Came back on { $day }.
week-title = Today and this week
week-today = Today
week-answer = Answer expected from { $names }
week-questions = Answer to parliamentary questions expected
week-promise = Commitment of { $by }: { $what }

## Striking out what was recorded by mistake

struck-open = Recorded by mistake?
struck-title = Recorded by mistake
struck-sending-means = The sending leaves the public page and counts no more. If the letter went there before, that answer is waited for again.
struck-response-means = The response leaves the public page and counts as an answer no more; an answer is then waited for again. If it came by mail, that mail waits again, and you can put it with the right letter.
struck-questions-means = The parliamentary questions leave the public page with their answer, and no answer is waited for.
struck-stays = What it said stays at the desk. Where the log has it, a line is added that it was struck out. It does not come back: if it was right after all, record it again. Whoever was told of it hears nothing of this.
struck-why = Why, in one sentence
struck-why-hint = For example: belongs to another letter. Only the desk reads this.
struck-do = Strike it out
struck-back = Back, to do that first
struck-moved = Something of this changed meanwhile
struck-moved-text = See whether it still holds, then strike it out.
struck-refused-outcome = An outcome rests on this response. Take that back first.
struck-refused-commitment = A commitment rests on this response. Take that back first.
struck-refused-questions = This response is the answer to parliamentary questions. Strike those out; the response goes with them.
struck-refused-mailed = This letter was mailed. Such a sending cannot be struck out.
struck-notice-sending = The sending has been struck out
struck-notice-response = The response has been struck out
struck-notice-questions = The parliamentary questions have been struck out
struck-list = Struck out ({ $count })
struck-sending = { $way } to { $to }, { $day }
struck-response = { $kind }, { $from }, { $day }
struck-by = By { $by }, { $when }
