# Alles wat lezers zien, in gewoon Nederlands (B1, u-vorm). Per kamer een deel; de sleutel begint met de kamer.

## site: wat op elke bladzijde staat

site-name = Standpunt
site-skip = Naar de inhoud
site-home = Standpunt, naar de voorpagina
site-menu = Hoofdmenu
site-menu-desk = Menu voor het bureau
site-letters = Standpunten
site-verify = Controleren
site-verify-file = Controleer een bestand
site-sign-in = Inloggen
site-own = Mijn gegevens
site-sign-out = Uitloggen
site-help = Hulp van het bureau
# De naam van deze taal, in deze taal: wie haar niet leest, zoekt haar niet.
site-language = Nederlands
site-feed = Volg met Atom
site-desk = Bureau
site-new-letter = Nieuwe brief
site-register = Leden
site-public = Voorpagina

## ui: onderdelen

ui-seal = { $count ->
    [0] Zegel zonder punten
    [one] Zegel met 1 punt, voor één organisatie
   *[other] Zegel met { $count } punten, één voor elke organisatie
}
ui-errors = { $count ->
    [one] Er is nog één ding nodig
   *[other] Er zijn nog { $count } dingen nodig
}
ui-errors-kept = Wat u invulde, staat er nog.

## words: woorden van het vak, overal gelijk

words-kind-letter = Brief
words-kind-position-paper = Notitie
words-kind-programme-call = Oproep
words-kind-press-release = Persbericht
words-kind-follow-up = Vervolgbrief
words-capacity-on-behalf = namens de organisatie
words-capacity-under-reservation = onder voorbehoud van bestuursbesluit
words-capacity-personal = op persoonlijke titel
words-channel-mail = Per mail
words-channel-post = Per post
words-channel-by-hand = Aangeboden
words-response-mail = Mail
words-response-post = Brief terug
words-response-phone = Telefoongesprek
words-response-parliamentary-answer = Kamerstuk
words-response-motion = Motie
words-response-visit = Gesprek of bezoek
words-response-debate = Debat
words-response-media = Bericht in de media
words-role-reader = lezer
words-role-contributor = meedenker
words-role-director = bestuurder
words-role-secretariat = secretariaat
words-role-operator = beheer
words-demand = Verzoek
words-note = Noot
words-notes = Noten
words-note-back = Terug naar de tekst bij noot
words-and = { $first } en { $last }

## problem: wat er aan een brief niet klopt

problem-at-line = Regel { $line }: { $what }
problem-at-field = { $field }: { $what }
problem-no-front-matter = Het bestand begint niet met gegevens over de brief. Zet bovenaan een regel met +++, daaronder de gegevens, en dan weer een regel met +++.
problem-unclosed-front-matter = De gegevens boven de brief houden niet op. Zet er een regel met +++ onder.
problem-broken-front-matter = De gegevens boven de brief zijn niet te lezen. De melding is: { $message }
problem-unknown-key = Het gegeven “{ $key }” bestaat niet. Kijk of het goed gespeld is, of haal de regel weg.
problem-missing-key = Het gegeven “{ $name }” ({ $key }) ontbreekt. Elke brief heeft dat nodig.
problem-no-such-date = De datum “{ $value }” bestaat niet. Schrijf jaar, maand en dag, zoals 2025-07-09.
problem-wrong-value = “{ $value }” past niet bij het gegeven “{ $key }”.
problem-too-long = { $key } is te lang: er passen { $max } tekens in.
problem-not-utf8 = Het bestand is geen gewone tekst (UTF-8). Bewaar het opnieuw als tekst en probeer het nog eens.
problem-undefined-footnote = Bij noot [^{ $label }] hoort nog geen tekst. Schrijf onderaan: [^{ $label }]: en dan de tekst.
problem-unused-footnote = Naar noot [^{ $label }] wordt nergens verwezen. Zet [^{ $label }] in de tekst, of haal de noot weg.
problem-duplicate-footnote = Noot [^{ $label }] staat er twee keer. Geef een van de twee een andere naam.
problem-note-in-note = Noot [^{ $label }] staat in een andere noot. Dat kan niet in druk. Maak er twee losse noten van.
problem-skipped-heading = Na een kop met { $from } hekjes komt er een met { $to }: er is een stap overgeslagen. Wie de brief laat voorlezen, raakt dan de weg kwijt.
problem-top-heading = Een kop met één hekje is voor het onderwerp van de brief. Gebruik in de tekst twee hekjes: ##.
problem-empty-heading = Hier staat een kop zonder woorden. Vul hem in of haal hem weg.
problem-unprintable = Het teken “{ $name }” (U+{ $code }) kan niet gedrukt worden. Haal het weg of schrijf het in woorden.
problem-raw-html = HTML wordt getoond zoals u het typte. Wilt u opmaak, gebruik dan Markdown.
problem-image = Een brief kan geen plaatjes bevatten. Beschrijf in woorden wat erop staat, of stuur het los mee.
problem-refused-link = De link naar “{ $url }” kan niet. Een link begint met https://, http:// of mailto:.
problem-too-deep = Citaten of lijsten staan hier meer dan { $max } keer in elkaar. Dat past niet op papier.
problem-table-too-wide = Deze tabel heeft { $columns } kolommen. Er passen er { $max } op een bladzijde.
problem-too-large = De tekst is { $size }. Een brief mag { $max } zijn. De tekst is niet gelezen en er is niets veranderd.
problem-empty-body = De brief heeft nog geen tekst.
problem-key-kind = soort
problem-key-subject = onderwerp
problem-key-place = plaats
problem-key-date = datum
problem-key-language = taal
problem-key-sender = afzender
problem-key-salutation = aanhef
problem-key-closing = groet
problem-key-title = korte titel
problem-key-body = tekst
problem-key-institution = instelling
problem-key-postal = postadres
problem-key-name = naam
problem-key-office = ambt

## home: de voorpagina

home-standfirst = Wat de wijkteams vinden, wie erachter staat en wat ermee gebeurt
home-feed-title = Alle standpunten
home-follow = Volg met Atom
home-empty = Hier staat nog geen standpunt
home-empty-text = Zodra de eerste brief is gepubliceerd, leest u hem hier, met alle namen eronder.
home-undated = Zonder datum
home-to = Aan { $to }
home-from = Van { $sender }, zonder geadresseerde
home-organisations = { $count ->
    [one] organisatie
   *[other] organisaties
}
home-unsigned = Zonder ondertekenaars
home-withdrawn = Ingetrokken
home-not-sent = Gepubliceerd
home-not-sent-text = Hier is geen verzending of antwoord genoteerd.
home-to-read = Om te lezen en te citeren.
home-latest-text = { $when }, { $from }
home-unanswered = Nog geen antwoord
home-unanswered-text = Verzonden op { $when }.

## history: wat er met een brief gebeurde

history-frozen = Vastgesteld
history-frozen-text = Versie { $version } van de tekst ligt vast. Daarna is er geen woord meer veranderd.
history-signed = Ondertekend
history-signed-text = { $count ->
    [one] { $shown } organisatie zette haar naam onder deze versie.
   *[other] { $shown } organisaties zetten hun naam onder deze versie.
}
history-see-who = Bekijk wie
history-sealed = Verzegeld
history-sealed-text = De brief met alle namen is als pdf verzegeld. Elke wijziging daarna valt op.
history-sent = Verzonden
history-sent-text = { $way } aan { $to }.
history-published = Gepubliceerd
history-published-text = Iedereen kan de brief lezen.
history-response = { $form }: { $from }
history-open-file = Open het bestand
history-erratum = Erratum
history-withdrawn = Ingetrokken

## letter: een gepubliceerde brief

letter-as-pdf = Als pdf
letter-as-text = De tekst als bestand
letter-as-data = Als gegevens
letter-kind = Soort stuk
letter-to = Aan
letter-to-nobody = { $kind }, zonder geadresseerde
letter-place-date = Plaats en datum
letter-place = Plaats
letter-date = Datum
letter-undated = Niet vermeld
letter-behind = { $count ->
    [one] { $shown } organisatie staat achter deze tekst
   *[other] { $shown } organisaties staan achter deze tekst
}
letter-latest = Laatste nieuws: { $what }, { $when }
letter-latest-sent = verzonden
letter-length = { $notes ->
    [0] { $minutes ->
        [one] 1 minuut lezen
       *[other] { $minutes } minuten lezen
    }
    [one] 1 noot, { $minutes ->
        [one] 1 minuut lezen
       *[other] { $minutes } minuten lezen
    }
   *[other] { $notes } noten, { $minutes ->
        [one] 1 minuut lezen
       *[other] { $minutes } minuten lezen
    }
}
letter-withdrawn = Ingetrokken op { $when }
letter-erratum = Erratum van { $when }
letter-contents = Inhoud
letter-signed-by = Ondertekend door
letter-caption = { $count ->
    [one] Eén naam, gezet onder versie { $version }.
   *[other] { $shown } namen, op alfabet. Elke naam is gezet onder versie { $version }.
}
letter-caption-recorded = { $count ->
    [one] Eén naam, overgenomen uit het archief. De handtekening is niet hier gezet.
   *[other] { $shown } namen, op alfabet, overgenomen uit het archief. De handtekeningen zijn niet hier gezet.
}
letter-organisation = Organisatie
letter-person = Ondertekenaar
letter-capacity = Hoedanigheid
letter-recorded = overgenomen uit archief
letter-deputy = { $capacity }, als plaatsvervanger
letter-incomplete = De naam is op het papier niet helemaal te lezen.
letter-history = Het verloop
letter-file = Het verzegelde bestand
letter-file-text = De brief zoals die is vastgesteld, met alle namen. In het bestand zitten ook de tekst en het logboek. Zo kan iedereen nagaan dat er niets is veranderd.
letter-source = De tekst zelf
letter-source-text = Dit is de tekst zoals die is vastgesteld. Met de code hieronder kan iedereen nagaan dat er geen woord is veranderd.
letter-download = Download de brief
letter-file-code = { $pages ->
    [one] Pdf, 1 bladzijde, { $size }. De code van dit bestand (SHA-256):
   *[other] Pdf, { $pages } bladzijden, { $size }. De code van dit bestand (SHA-256):
}
letter-text-code = De code van de tekst, versie { $version } (SHA-256):

## verify: controleren

verify-title = Is deze brief echt?
verify-lead = Wij controleren een pdf of een code, en zeggen stap voor stap wat klopt en wie erachter stond.
verify-how = Wat hebt u?
verify-another = Nog iets controleren
verify-file = Een pdf van een brief
verify-file-hint = Kies het bestand dat u kreeg of downloadde, hoogstens { $max }.
verify-file-do = Controleer het bestand
verify-not-kept = Wij bewaren het bestand niet.
verify-hash = Een code (SHA-256)
verify-hash-hint = 64 cijfers en letters. Spaties mogen blijven staan.
verify-hash-do = Zoek de code op
verify-nothing = Kies een bestand of plak een code.
verify-too-large = Dit bestand is te groot. Wij controleren bestanden tot { $max }. Een brief is veel kleiner.
verify-not-a-hash = Dit is geen code. Een code heeft 64 tekens: de cijfers 0 tot en met 9 en de letters a tot en met f.
verify-asked-hash = De code die u gaf:
verify-genuine = Ja, deze brief is echt
verify-genuine-text = Het bestand is precies zoals het is verzegeld, en deze organisaties stonden erachter.
verify-no-pdf = Dit is geen pdf
verify-no-pdf-text = Het bestand is geen pdf, of het is beschadigd. Misschien koos u een ander bestand dan u dacht. Download de brief opnieuw en probeer het nog eens.
verify-no-seal = In deze pdf zit geen zegel
verify-no-seal-text = Zo’n pdf kan iedereen maken. Wie een brief afdrukt en weer inscant, raakt het zegel kwijt. Vraag om het bestand zelf, of zoek de brief op onze voorpagina.
verify-broken-seal = Het zegel is niet te lezen
verify-broken-seal-text = Het zegel is beschadigd. Vertrouw dit bestand niet. Download de brief opnieuw.
verify-changed = Dit bestand is veranderd
verify-changed-text = Na het verzegelen is er iets gewijzigd, al is het maar één teken. Vertrouw dit bestand niet. De echte brief staat op onze voorpagina.
verify-appended = Aan dit bestand is iets toegevoegd
verify-appended-text = Het zegel klopt, maar daarna is er iets achter gezet. Wat u op het scherm ziet, kan dus anders zijn. Vertrouw dit bestand niet.
verify-other-seal = Dit zegel is niet van ons
verify-other-seal-text = Iemand anders heeft dit bestand verzegeld. Een zegel kan iedereen zetten; dit is niet het onze.
verify-other-text = De tekst in dit bestand is niet de ondertekende tekst
verify-other-text-text = In het bestand zit een andere tekst dan die waar de handtekeningen bij horen. Vertrouw dit bestand niet.
verify-broken-log = Het logboek in dit bestand klopt niet
verify-broken-log-text = De lijst met namen en het logboek zeggen niet hetzelfde, of er ontbreekt een regel. Vertrouw dit bestand niet.
verify-not-published = Dit bestand is hier niet gepubliceerd
verify-not-published-text = Het zegel is van ons, maar deze brief is nog niet of niet meer openbaar.
verify-known-text = Ja, dit is de code van een gepubliceerde tekst
verify-known-text-text = De tekst met deze code hebben deze organisaties ondertekend.
verify-known-file = Ja, dit is de code van een gepubliceerd bestand
verify-known-file-text = Het verzegelde bestand met deze code staat op onze site.
verify-unknown = Deze code kennen wij niet
verify-unknown-text = Geen tekst en geen bestand dat hier is gepubliceerd heeft deze code. Kijk of u hem helemaal hebt overgenomen. Eén ander teken in de tekst geeft een heel andere code.
verify-steps = Wat wij nagingen
verify-step-seal = Het zegel is heel
verify-step-seal-text = Wat het zegel dekt, is niet veranderd.
verify-step-whole = Het zegel dekt het hele bestand
verify-step-whole-text = Er is niets achter gezet.
verify-step-ours = Het zegel is van ons
verify-step-ours-text = Het is gezet met ons eigen certificaat.
verify-step-text = De tekst is de ondertekende tekst
verify-step-text-text = De code van de tekst in het bestand is de code die in de handtekeningen staat.
verify-step-log = Het logboek klopt
verify-step-log-text = Elke regel sluit aan op de vorige, en de namen in het logboek zijn de namen onder de brief.
verify-step-keys = De eigen sleutels kloppen
verify-step-keys-text = Wie met een eigen sleutel tekende, tekende precies dit. Zonder die sleutel kan niemand die handtekening zetten, ook de vereniging niet. Dat de sleutel van diegene is, kan die zelf nagaan.
verify-no-keys = Niemand onder deze brief tekende met een eigen sleutel. Dat hoeft ook niet.
verify-forged = Een handtekening met een eigen sleutel klopt niet
verify-forged-text = Bij een van de namen zit een handtekening die niet van deze sleutel is, of die voor iets anders is gezet. Vertrouw dit bestand niet.
verify-step-published = Het bestand is hier gepubliceerd
verify-step-published-text = Precies dit bestand staat op onze site.
verify-holds = klopt
verify-fails = klopt niet
verify-skipped = niet meer bekeken
verify-sealed = Verzegeld door { $by } op { $at }. Zo staat het in het zegel zelf.
verify-seal-stamp = { $by } zag dit zegel op { $at }. Zo staat het in de tijdstempel van die partij; of u haar vertrouwt, is aan u.
verify-head-stamp = { $by } zag de stand van ons logboek op { $at }.
verify-sealed-undated = Verzegeld door { $by }. Zo staat het in het zegel zelf.
verify-letter = Welke brief het is
verify-subject = Onderwerp
verify-version = Versie { $version } (SHA-256)
verify-withdrawn-text = Het bestand is echt, maar de brief geldt niet meer.
verify-behind = { $count ->
    [one] Eén naam stond onder deze tekst.
   *[other] { $shown } namen stonden onder deze tekst.
}

## failure: als het niet lukte

failure-now = Wat u nu kunt doen
failure-to-home = Naar de voorpagina
failure-go-back = Ga terug met de knop van uw browser. Wat u invulde, staat er dan meestal nog.
failure-try-later = Wacht een paar minuten en laad de bladzijde opnieuw.
failure-ask = Lukt het dan niet? Mail
failure-sign-in = Log in met een ander account
failure-reference = Noem dan deze code:
failure-unreadable = Wat u stuurde, konden wij niet lezen
failure-unreadable-text = Er is niets veranderd en niets bewaard.
failure-forbidden = Dit mag u niet openen of doen
failure-forbidden-text = Deze bladzijde is voor anderen, of het formulier kwam van een andere site. Er is niets veranderd.
failure-not-found = Hier staat niets
failure-not-found-text = Het adres klopt niet, of de bladzijde is verplaatst. Komt u uit een mail? Kijk dan of de link helemaal is overgenomen.
failure-method = Zo werkt dit adres niet
failure-method-text = Open de bladzijde opnieuw en gebruik de knoppen die daar staan. Er is niets veranderd.
failure-gone = Dit is er niet meer
failure-gone-text = Wat hier stond, is ingetrokken of verlopen.
failure-too-large = Dit is te groot
failure-too-large-text = U stuurde meer dan wij aannemen. Er is niets veranderd en niets bewaard.
failure-too-large-max = U stuurde meer dan wij aannemen; { $max } mag. Er is niets veranderd en niets bewaard.
failure-too-many = Even wachten, alstublieft
failure-too-many-text = Er komen nu te veel vragen tegelijk. Wat u eerder opsloeg, is veilig. Uw laatste stap is niet uitgevoerd.
failure-unavailable = Het lukt nu even niet
failure-unavailable-text = Een deel van de site is niet bereikbaar. Wat u eerder opsloeg, is veilig. Uw laatste stap is misschien niet uitgevoerd.
failure-broken = Er ging iets mis, en dat ligt aan ons
failure-broken-text = Wat u eerder opsloeg, is veilig. Uw laatste stap is misschien niet uitgevoerd. De fout staat in ons logboek.

## sign: ondertekenen

sign-title = Ondertekenen: { $title }
sign-question = Zet u uw naam onder deze brief?
sign-lead = Een { $kind } van { $sender } aan { $to }. Lezen kost { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
}.
sign-lead-to-nobody = Een { $kind } van { $sender }. Lezen kost { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
}.
sign-so-far = { $count ->
    [0] Nog niemand heeft getekend.
    [one] Eén organisatie tekende al.
   *[other] { $shown } organisaties tekenden al.
}
sign-open-place = De open plek is die van u, tot
sign-to-decision = Naar uw besluit
sign-deputy = { $person }, als plaatsvervanger
sign-letter = De brief, versie { $version }
sign-means = Wat uw handtekening betekent
sign-means-text = De naam van uw organisatie komt onder precies deze tekst. Verandert er daarna nog een woord, dan vragen wij het u opnieuw.
sign-means-public = Uw organisatie, uw naam en uw functie worden openbaar, in de brief en op de website.
sign-means-name = Zo komt het onder de brief: { $organisation }, { $person }.
sign-means-mandate = U mag voor { $organisation } tekenen. Dat staat bij ons sinds { $since }.
sign-means-withdraw = U kunt zich altijd terugtrekken. Is de brief nog niet verzegeld, dan gaat de naam eraf. Daarna blijft de brief zoals hij was, en staat er op de website met datum bij dat u zich terugtrok.
sign-means-hash = De code van deze tekst, versie { $version } (SHA-256). Hij staat ook in de mail die u krijgt als u tekent:
sign-decision = Uw besluit
sign-after-all = Toch tekenen?
sign-how = Hoe tekent u?
sign-reserved-hint = De naam komt pas onder de brief als u hier laat weten dat het bestuur akkoord is.
sign-personal-hint = Uw naam en functie staan erbij, maar uw organisatie tekent niet.
sign-remark = Opmerking of reden
sign-remark-hint = Hoeft niet. Alleen het bureau leest dit, tenzij u hieronder anders kiest.
remark-public = Zet mijn opmerking bij onze naam op de website.
remark-public-hint = Iedereen kan haar dan lezen zodra de brief openbaar is, ook in het logboek. In de PDF komt zij niet.
sign-code = Code uit de mail
sign-code-hint = Zes letters en cijfers, in de mail met de link naar deze bladzijde.
own-key-do = Onderteken met mijn passkey
own-key-hint = Een code is dan niet nodig. Uw passkey zet zelf een handtekening, die niemand anders kan zetten, ook wij niet. Iedereen kan die nagaan: ze komt met uw openbare sleutel in het logboek bij de brief.
own-key-failed = De passkey is niet gebruikt. Probeer het nog eens, of onderteken met de code uit de mail.
own-key-wrong = Deze passkey is niet van u, of tekende voor iets anders dan hier staat. Er is niets veranderd. Probeer het nog eens, of onderteken met de code uit de mail.
own-key-mark = met eigen sleutel
sign-known = U bent ingelogd: een code is niet nodig.
sign-known-over = U logde langer dan een kwartier geleden in. Vul de code uit de mail in. Wat u koos, staat er nog.
sign-do = Onderteken deze brief
sign-decline = Wij tekenen niet
sign-read-do = Gelezen, ik besluit later
sign-read = U liet op { $at } weten dat u de brief las en later besluit.
sign-read-done = Dank u wel, wij weten dat u de brief las
sign-read-done-text = Dat is nog geen antwoord. U kunt besluiten tot { $deadline }, met dezelfde link en code.
sign-read-again = Dat ging sneller dan iemand lezen kan, of de bladzijde stond te lang open. Druk nog eens op de knop. Er is niets veranderd.
sign-already-read = U liet al op { $at } iets weten. Er is niets veranderd.
sign-no-hurry = Niet tekenen houdt niemand tegen. Nog niet zeker? Sluit deze bladzijde gerust: de link werkt tot { $deadline }.
sign-no-capacity = Kies hoe u tekent.
sign-remark-wrong = Uw opmerking is te lang, of er staat een teken in dat wij niet kunnen bewaren. Er passen { $max } tekens in.
sign-code-missing = Vul de code uit de mail in: zes letters en cijfers.
sign-code-wrong = { $left ->
    [0] Deze code klopt niet. Wacht even voor u het opnieuw probeert.
    [one] Deze code klopt niet. U kunt het nog één keer proberen. Gebruik de link en de code uit dezelfde mail, het liefst de laatste.
   *[other] Deze code klopt niet. Gebruik de link en de code uit dezelfde mail, het liefst de laatste. U kunt het nog { $left } keer proberen.
}
sign-throttled = De code was te vaak fout. Probeer het opnieuw na { $until }. Er is niets veranderd.
sign-too-late = De ronde sloot op { $deadline }. Er is niets veranderd. Bel of mail het bureau als u nog iets wilt laten weten.
sign-round-closed = De ronde is gesloten. Er kan niet meer worden getekend. Bel of mail het bureau als u nog iets wilt laten weten.
sign-round-cancelled = Deze ronde is afgeblazen. Handtekeningen uit deze ronde tellen niet. Komt er een nieuwe ronde, dan krijgt u een nieuwe mail.
sign-other-version = De tekst is intussen veranderd. Uw antwoord is niet verwerkt. Lees de tekst hieronder en antwoord opnieuw.
sign-already-signed = U tekende al op { $at }. Er is niets veranderd.
sign-already-declined = U liet al op { $at } weten dat u niet tekent. Er is niets veranderd.
sign-organisation-signed = Onder deze tekst staat al een handtekening van uw organisatie, of van u namens haar, van { $at }. Er is niets veranderd.
sign-nothing-to-lift = Er is geen voorbehoud om op te heffen. Er is niets veranderd.
sign-nothing-to-withdraw = Er is geen handtekening om in te trekken. Er is niets veranderd.
sign-no-mandate = Bij ons staat niet dat u op dit moment voor deze organisatie mag tekenen. Er is niets veranderd. Bel of mail het bureau.
sign-beyond-mandate = Uw mandaat reikt niet zo ver: u kunt tekenen onder voorbehoud van bestuursbesluit. Er is niets veranderd.
sign-state-signed = Getekend
sign-state-reserved = Getekend onder voorbehoud
sign-state-declined = Tekent niet
sign-state-withdrawn = Ingetrokken
sign-state-closed = Gesloten
sign-thanks = Dank u wel, uw handtekening staat eronder
sign-thanks-reserved = Dank u wel, nu is uw bestuur aan zet
sign-lifted = Dank u wel, het voorbehoud is eraf
sign-you-signed = U hebt deze brief ondertekend
sign-you-declined = U tekent deze brief niet
sign-you-withdrew = U hebt uw handtekening ingetrokken
sign-over = U kunt niet meer antwoorden
sign-signed-text = Wij stuurden u een mail als bewijs. Tot { $deadline } kunt u uw handtekening nog intrekken.
sign-reserved-text = Uw naam komt pas onder de brief als u hieronder laat weten dat het bestuur akkoord is.
sign-reserved-late = Wij hoorden niet op tijd dat het bestuur akkoord is. De naam van uw organisatie komt niet onder de brief.
sign-signed-closed = De ronde is gesloten. De naam van uw organisatie staat onder deze tekst.
sign-signed-closed-personal = De ronde is gesloten. Uw eigen naam staat onder deze tekst. Uw organisatie tekende niet.
sign-declined-text = Dat houdt de brief niet tegen, en uw organisatie wordt niet genoemd. Tot { $deadline } kunt u alsnog tekenen.
sign-declined-closed = De brief noemt uw organisatie niet. De ronde is gesloten.
sign-withdrawn-text = Uw organisatie staat niet onder de brief. Tot { $deadline } kunt u opnieuw tekenen.
sign-withdrawn-closed = Uw organisatie staat niet onder de brief. De ronde is gesloten.
sign-receipt-when = Wanneer
sign-receipt-how = Hoe
sign-receipt-text = Welke tekst: versie { $version } (SHA-256)
sign-lift = Is het bestuur akkoord?
sign-lift-text = U tekende onder voorbehoud. Laat het hier weten, dan komt de naam onder de brief. Zegt het bestuur nee, trek uw handtekening dan in.
sign-lift-do = Het bestuur is akkoord
sign-withdraw = Toch niet?
sign-withdraw-more = Intrekken kan tot { $deadline }
sign-withdraw-text = De naam van uw organisatie gaat dan van de brief af. In het logboek blijft staan dat u tekende en weer introk.
sign-withdraw-do = Trek de handtekening in

## door: de deur

door-sign-in = Inloggen
door-sign-in-text = Voor wie bij het bureau of een lidorganisatie een account heeft. Wilt u een brief ondertekenen? Gebruik dan de link in uw mail; daar hoort geen account bij.
door-sign-in-do = Log in
door-mail = Mailadres
door-password = Wachtwoord
door-password-hint = Geen wachtwoord, of vergeten? Laat dit leeg en kies voor een code per mail.
door-by-mail = Mail mij een code
door-by-passkey = Log in met een passkey
door-wrong = Het mailadres of het wachtwoord klopt niet. Kijk of er geen tikfout in staat en probeer het nog eens.
door-no-address = Vul een mailadres in, zoals naam@organisatie.nl. Daar sturen we de code naartoe.
door-throttled = Probeer het weer om { $time }
door-throttled-text = Het is te vaak niet gelukt. Daarom is het hier even niet mogelijk. U hoeft niets te doen. Logde u eerder in op een ander apparaat? Daar kunt u gewoon door.
door-signed-out = U bent uitgelogd
door-signed-out-text = Op dit apparaat komt niemand meer binnen zonder in te loggen.
door-needed = Log eerst in
door-needed-text = Na het inloggen gaat u meteen door naar de bladzijde die u zocht.
door-expired = Begin opnieuw
door-expired-text = Het duurde langer dan tien minuten, of de code is te vaak geprobeerd. Er is niets veranderd.
door-help = Lukt het niet? Vraag hulp:
door-code-title = Kijk in uw mail
door-code-text = Hoort er een account bij dit mailadres? Dan staat er binnen een minuut een code in de mailbox. Vul die hier in, op dit apparaat. De code werkt tien minuten.
door-code = Code uit de mail
door-code-hint = Zes tekens. Hoofdletters of kleine letters maakt niet uit.
door-code-form = Dit kan geen code zijn. Neem de code over zoals hij er staat.
door-code-wrong = Deze code klopt niet, of is al gebruikt.
door-code-do = Ga verder
door-code-anew = Geen mail gekregen? Begin opnieuw.
door-second = Tweede stap
door-second-text = Open de app op uw telefoon en neem de code over.
door-second-passkey = Bevestig met uw passkey dat u het bent.
door-app-code = Code uit de app
door-app-code-hint = Zes cijfers. Telefoon kwijt? Vul dan een van uw herstelcodes in.
door-passkey = Inloggen met een passkey
door-passkey-text = Uw browser vraagt nu om uw vinger, gezicht of pincode.
door-passkey-do = Gebruik mijn passkey
door-passkey-failed = De passkey is niet gebruikt
door-passkey-failed-text = De browser gaf geen antwoord. Probeer het nog eens, of kies een andere manier.
door-passkey-refused = Deze passkey hoort niet bij een account hier, of is al gebruikt. Probeer het nog eens, of kies een andere manier.
door-passkey-script = Voor een passkey heeft uw browser JavaScript nodig. Kies een andere manier om in te loggen.
door-other = Log op een andere manier in
held-title = U bent niet meer ingelogd
held-lead = Wat u schreef is niet weg: het staat op deze pagina. Log in op een ander tabblad, kom hier terug en verstuur het opnieuw.
held-sign-in = Log in, op een nieuw tabblad
held-again = Verstuur opnieuw
held-text = Wat u schreef
held-text-hint = Om te kopiëren, voor de zekerheid. Wat u hier nog verandert, gaat niet mee.
door-again = Bent u het zelf?
door-again-text = U bent ingelogd als { $name }. Wat u gaat doen is niet terug te draaien, of gaat over uw account. Laat daarom nog een keer zien dat u het bent.
door-again-do = Ja, ik ben het
door-password-wrong = Dit wachtwoord klopt niet. Probeer het nog eens.

## own: wat van uzelf is

own-title = Mijn gegevens
own-roles = Wat u hier bent
own-no-roles = U heeft hier nog geen rol. Vraag het bureau om hulp als u iets mist.
own-role-in = { $role } bij { $organisation }
own-security = Inloggen en apparaten
own-security-text = Hoe u inlogt, en waar u ingelogd bent.
own-security-go = Bekijk of verander
own-needed = Eerst een tweede stap
own-needed-text = Wie namens de vereniging werkt, logt in met twee stappen. Kies hieronder: codes uit een app, of een passkey. Daarna gaat u door.
own-last = Dit is uw enige tweede stap
own-last-text = Uw rol vraagt een tweede stap. Voeg eerst een andere toe; daarna kunt u deze weghalen. Er is niets veranderd.
own-codes = Codes uit een app
own-codes-none = Een app op uw telefoon laat elke halve minuut een code van zes cijfers zien. Die vult u in na uw wachtwoord.
own-codes-set-up = Stel codes in
own-codes-since = Ingesteld op { $day }.
own-codes-other = Stel een andere telefoon in
own-codes-remove = Haal de codes weg
own-codes-removed = De codes zijn weggehaald
own-recovery-left = { $count ->
    [0] U heeft geen herstelcodes meer. Maak nieuwe.
    [one] U heeft nog één herstelcode.
   *[other] U heeft nog { $count } herstelcodes.
}
own-recovery-renew = Maak nieuwe herstelcodes
own-codes-set-up-text = Lees het plaatje in met een app voor inlogcodes, zoals Aegis, 2FAS of de app van uw wachtwoordbeheerder.
own-codes-picture = Plaatje voor de app
own-codes-typed = Kan de app geen plaatje lezen? Typ dan dit over:
own-codes-first = Code die de app nu laat zien
own-codes-first-hint = Zes cijfers. Zo weten we dat het werkt.
own-codes-do = Klaar, zet aan
own-recovery = Uw herstelcodes
own-recovery-text = Bewaar deze codes op papier of in uw wachtwoordbeheerder. Is uw telefoon weg, dan komt u met elke code één keer binnen. U ziet ze alleen nu; oude codes werken niet meer.
own-recovery-kept = Ik heb ze bewaard
own-passkeys = Passkeys
own-passkeys-text = Met een passkey logt u in met uw vinger, gezicht of pincode, zonder wachtwoord en zonder code.
own-passkey-add = Voeg een passkey toe
own-passkey-add-text = Geef de passkey een naam. Daarna vraagt uw browser om uw vinger, gezicht of pincode.
own-passkey-name = Naam
own-passkey-name-hint = Waaraan u dit apparaat herkent.
own-passkey-name-usual = Dit apparaat
own-passkey-do = Maak de passkey
own-passkey-again = Probeer het nog eens
own-passkey-failed = De passkey is niet gemaakt
own-passkey-failed-text = De browser gaf geen bruikbaar antwoord, of dit apparaat heeft al een passkey. Er is niets veranderd.
own-passkey-since = Sinds { $day }.
own-passkey-used = Laatst gebruikt op { $day }.
own-passkey-unused = Nog niet gebruikt.
own-passkey-remove = Haal { $name } weg
own-passkey-added = De passkey is toegevoegd
own-passkey-removed = De passkey is weggehaald
own-passkey-removed-text = Op het apparaat zelf kan hij nog staan. Daar haalt u hem weg bij de wachtwoorden.
own-password = Wachtwoord
own-password-text = Kies een nieuw wachtwoord. Overal waar u nog meer ingelogd bent, wordt u uitgelogd.
own-password-none = U heeft geen wachtwoord: u logt in met een code per mail of een passkey. Dat kan zo blijven.
own-password-new = Nieuw wachtwoord
own-password-hint = Ten minste 12 tekens. Een paar losse woorden achter elkaar is goed.
own-password-do = Bewaar het wachtwoord
own-password-short = Dit is te kort. Een wachtwoord heeft ten minste 12 tekens.
own-password-long = Dit is te lang. Een wachtwoord heeft ten hoogste 256 tekens.
own-password-guessable = Dit wachtwoord is te makkelijk te raden. Kies een paar losse woorden die niets met u te maken hebben.
own-password-present = Huidig wachtwoord
own-password-not-present = Dit is niet uw huidige wachtwoord. Weet u het niet meer? Log dan uit, en weer in met een code per mail.
own-password-wait = Het is te vaak niet gelukt. Probeer het weer na { $moment }.
own-password-done = Het wachtwoord is bewaard
own-password-done-text = Op andere apparaten bent u uitgelogd.
own-sessions = Waar u ingelogd bent
own-session-unknown = Een ander programma
own-session-since = Sinds { $moment }, { $way }.
own-session-seen = Laatst gebruikt op { $moment }.
own-session-here = Dit apparaat
own-session-end = Log uit op { $name }
own-sessions-end = Log overal uit, behalve hier
own-session-ended = Daar bent u uitgelogd
own-way-password = met een wachtwoord
own-way-mail = met een code per mail
own-way-passkey = met een passkey

## desk: het bureau

desk-title = Bureau
desk-steps = Stap van de brief
desk-stage-draft = Concept
desk-stage-review = Overleg
desk-stage-signing = Ondertekenen
desk-stage-final = Definitief
desk-stage-withdrawn = Ingetrokken
desk-new-letter = Nieuwe brief
desk-no = Nee, terug
desk-hash = Hash van deze tekst (SHA‑256)
desk-version = Versie { $number }

desk-home-greeting = . Dag { $name }.
desk-home-calm = Er wacht niets op u
desk-home-hands = { $count ->
    [one] Eén zaak vraagt een hand
   *[other] { $word } zaken vragen een hand
}
desk-home-stages = Brieven per stap
desk-home-none = Geen
desk-home-count = { $count }
desk-home-more = Nog { $count }
desk-home-public = openbare pagina
desk-home-public-of = Openbare pagina van { $title }
desk-home-no-organisations = Er staan nog geen organisaties in het register. Schrijven kan al; een ondertekenronde kan pas als er organisaties en ondertekenaars zijn.
desk-home-organisations = { $count ->
    [one] 1 organisatie in het register
   *[other] { $count } organisaties in het register
}
desk-home-empty-title = De eerste brief
desk-home-empty = Hier staat nog niets. Schrijf een brief, of begin met een brief die u al hebt.
desk-home-empty-write = Schrijf een brief
desk-home-empty-import = Lees een bestand in

desk-hand-press = Niet gelukt
desk-hand-press-text = De brief kon niet definitief worden gemaakt. Er is niets verloren.
desk-hand-press-do = Bekijk waarom
desk-hand-over = De tijd is om
desk-hand-over-text = { $signed } van de { $invited } hebben getekend. Sluit de ronde, of geef meer tijd.
desk-hand-over-do = Naar de ronde
desk-hand-closes = Sluit { $when }
desk-hand-closes-all = Iedereen heeft iets laten horen.
desk-hand-closes-silent = { $count ->
    [one] Eén organisatie heeft nog niets laten horen.
   *[other] { $word } organisaties hebben nog niets laten horen.
}
desk-hand-closes-do = Bekijk de ronde
desk-hand-ready = Ronde gesloten
desk-hand-ready-text = { $signed } van de { $invited } hebben getekend. De brief kan definitief worden.
desk-hand-ready-do = Rond de brief af
desk-hand-mail = Mail niet bezorgd
desk-hand-mail-text = { $count ->
    [one] Eén mail over deze brief kwam niet aan.
   *[other] { $count } mails over deze brief kwamen niet aan.
}
desk-hand-mail-do = Kijk bij wie
desk-hand-mandates = Loopt af
desk-hand-publish = Nog niet openbaar
desk-hand-publish-text = Definitief sinds { $day }, maar nog niet gepubliceerd.
desk-hand-embargo = Het embargo is voorbij
desk-hand-embargo-text = Het embargo liep tot { $until }. De brief is nog niet gepubliceerd.
desk-hand-publish-do = Naar de brief

desk-about-press = wordt nu definitief gemaakt
desk-about-round = { $signed } van { $invited } getekend, tot { $when }
desk-about-over = { $signed } van { $invited } getekend, de tijd is om
desk-about-closed = { $signed } van { $invited } getekend, ronde gesloten
desk-about-frozen = vastgelegd, nog geen ronde
desk-about-published = gepubliceerd op { $day }
desk-about-unpublished = nog niet gepubliceerd
desk-about-embargo = onder embargo tot { $until }
desk-about-withdrawn = sinds { $day }
desk-about-draft = versie { $number }, { $when }

desk-new-write = Schrijf een nieuwe brief
desk-new-do = Maak de brief
desk-new-import = Of lees een bestand in
desk-new-import-text = Hebt u de brief al in Word (.docx), LibreOffice (.odt) of als briefbestand (.md)? Dan neemt Standpunt de tekst, de noten en de gegevens over.
desk-new-import-field = Briefbestand
desk-new-import-hint = Een .docx of .odt, of een tekstbestand dat begint met een regel met +++. Van een document komen de woorden en de opbouw mee, geen afbeeldingen of kleuren.
desk-new-import-do = Lees in
desk-new-import-none = Kies eerst een bestand.
desk-new-import-refused = { $count ->
    [one] “{ $name }” is niet ingelezen. Er is één ding mis; het staat bovenaan.
   *[other] “{ $name }” is niet ingelezen. Er zijn { $count } dingen mis; ze staan bovenaan.
}

desk-now = Wat nu kan
desk-now-draft = Deze brief ligt nog op uw eigen tafel. Is de tekst klaar om te bespreken, deel hem dan voor overleg.
desk-now-review = In overleg sinds { $when }. Leg de tekst vast als hij klaar is om te tekenen.
desk-now-frozen = Versie { $number } ligt vast. Open een ronde om handtekeningen te vragen.
desk-now-closed = Versie { $number } ligt vast en de ronde is voorbij. Maak de brief definitief, of vraag nog een keer.
desk-do-edit = Bewerk de tekst
desk-do-review = Deel voor overleg
desk-do-draft = Terug naar concept
desk-do-freeze = Leg vast om te tekenen…
desk-do-thaw = Maak de tekst weer los
desk-do-round = Open een ondertekenronde…
desk-do-round-again = Open nog een ronde…
desk-do-finish = Maak definitief…
desk-do-finish-unsigned = Maak definitief zonder ronde…
desk-do-publish = Publiceer…
desk-do-withdraw = Trek de brief in…

desk-notice-created = De brief is gemaakt.
desk-notice-saved = De nieuwe versie is bewaard.
desk-notice-unchanged = De tekst was hetzelfde. Er is geen nieuwe versie gemaakt.
desk-notice-sent-to-review = De brief is nu in overleg.
desk-notice-back-to-draft = De brief is weer een concept.
desk-notice-frozen = De tekst ligt vast. Er verandert geen letter meer aan.
desk-notice-thawed = De tekst is weer los. U kunt hem bewerken.
desk-notice-round-opened = De ronde is open. De uitnodigingen gaan nu per mail weg.
desk-notice-round-extended = De ronde heeft een nieuw einde.
desk-notice-round-closed = De ronde is gesloten.
desk-notice-round-cancelled = De ronde is geannuleerd. De handtekeningen tellen niet meer.
desk-notice-reservation-lifted = Het voorbehoud is opgeheven. De naam komt onder de brief.
desk-notice-press-started = De brief wordt nu definitief gemaakt.
desk-notice-dispatch-recorded = De verzending is genoteerd.
desk-notice-response-recorded = De reactie is genoteerd.
desk-notice-published = De brief is gepubliceerd.
desk-notice-withdrawn = De brief is ingetrokken.

desk-refused = Dat is niet gedaan
desk-refused-stage = De brief is intussen in een andere stap. Hieronder staat hoe het nu is.
desk-refused-round-open = Er is nog een ronde open. Sluit of annuleer die eerst.
desk-refused-no-round = Er is geen ronde meer open.
desk-refused-round-late = De tijd van de ronde is om. U kunt het einde nog verzetten, of de ronde sluiten.
desk-refused-nothing-to-lift = Bij deze handtekening is er geen voorbehoud meer. Hieronder staat hoe het nu is.
desk-refused-organisation-signed = De naam van deze organisatie staat al onder de tekst. Een tweede keer kan niet.
desk-refused-signatures-stand = Er is intussen getekend of een handtekening ingetrokken. Kijk nog eens wat het betekent om de tekst te wijzigen, en beslis dan.
desk-refused-problems = Er zijn nog problemen met de tekst. Los die eerst op.
desk-refused-overtaken = Er is intussen een nieuwe versie bewaard. Bekijk die eerst.
desk-refused-not-final = Dat kan alleen met een definitieve brief.
desk-refused-already-published = De brief was al gepubliceerd.

desk-problems = Aandacht voor de tekst
desk-problems-none = Met deze tekst is niets mis
desk-problem-blocking = Moet anders
desk-problem-advice = Let op

desk-versions = Versies
desk-versions-by = { $author }, { $when }
desk-versions-pinned = ligt vast
desk-versions-older = { $count ->
    [one] Nog één oudere versie
   *[other] Nog { $count } oudere versies
}
desk-version-old = Dit is een oudere versie. De nieuwste is versie { $number }.
desk-version-restore = Ga verder met deze tekst
desk-version-compare = Vergelijk met de vorige
desk-version-text = De tekst
desk-sheet-subject = Betreft:
desk-compare = Versie { $from } en versie { $to } vergeleken
desk-compare-from = Van
desk-compare-to = Naar
desk-compare-do = Vergelijk
desk-compare-same = Deze twee versies zijn gelijk.
desk-compare-key = Zo leest u dit:
desk-compare-added = erbij
desk-compare-removed = eruit
desk-compare-front = Rond de tekst
desk-compare-body = In de tekst
desk-compare-body-same = In de tekst zelf is niets veranderd.
desk-compare-unchanged = { $count ->
    [one] Eén alinea is gelijk
   *[other] { $count } alinea’s zijn gelijk
}
desk-compare-said-added = erbij:{" "}
desk-compare-said-removed = eruit:{" "}

desk-freeze = Versie { $number } vastleggen?
desk-freeze-text = Daarna verandert er geen letter meer. Wie tekent, tekent precies deze tekst. Losmaken kan alleen zolang niemand getekend heeft.
desk-freeze-blocked = { $count ->
    [one] Nog niet: er is één ding dat eerst anders moet.
   *[other] Nog niet: er zijn { $count } dingen die eerst anders moeten.
}
desk-freeze-mend = Bewerk de tekst
desk-freeze-do = Ja, leg versie { $number } vast
desk-freeze-list = Kijk nog één keer
desk-freeze-addressees = { $count ->
    [0] Zonder geadresseerden
    [one] Eén geadresseerde
   *[other] { $count } geadresseerden
}
desk-freeze-date = Datum: { $day }
desk-freeze-no-date = Zonder datum
desk-freeze-salutation = Aanhef: { $words }
desk-freeze-no-salutation = Zonder aanhef
desk-freeze-notes = { $count ->
    [0] Zonder noten
    [one] Eén noot
   *[other] { $count } noten
}

desk-open-round = Open een ondertekenronde
desk-open-round-text = De ronde gaat over versie { $number }. Die tekst ligt vast.
desk-open-round-nobody = Er is nog niemand die mag tekenen. Daarvoor is een mandaat nodig: het recht van een persoon om voor een organisatie te tekenen.
desk-open-round-all-signed = Van iedereen die mag tekenen, staat de naam of de organisatie al onder deze tekst.
desk-open-round-signed = { $count ->
    [one] Van één persoon staat de naam of de organisatie al onder deze tekst. Die krijgt geen nieuwe uitnodiging.
   *[other] Van { $count } mensen staat de naam of de organisatie al onder deze tekst. Zij krijgen geen nieuwe uitnodiging.
}
desk-open-round-deadline = Tot wanneer
desk-open-round-deadline-hint = Na dit moment kan niemand meer tekenen. De ronde sluit dan vanzelf, en het bureau krijgt een mail. Tot dan kunt u meer tijd geven.
desk-open-round-who = Wie u vraagt
desk-open-round-who-hint = { $count ->
    [one] Eén persoon mag vandaag tekenen.
   *[other] { $count } mensen mogen vandaag tekenen.
}
desk-open-round-deputies = Plaatsvervangers staan uit.
desk-open-round-mail = Wat zij lezen
desk-open-round-mail-hint = Dit is de mail aan de eerste. Iedereen krijgt een eigen link en een eigen code.
desk-open-round-do = Open de ronde en verstuur de mails

desk-round = Ondertekenronde
desk-round-open = Versie { $number }, open sinds { $opened }, sluit { $when }.
desk-round-over = Versie { $number }. De tijd was om op { $when }. De ronde sluit vanzelf.
desk-round-closed = Versie { $number }, open sinds { $opened }, gesloten op { $when }.
desk-round-cancelled = Versie { $number }, geannuleerd op { $when }. De handtekeningen tellen niet.
desk-round-earlier = Eerdere ronde van { $when }
desk-round-unfold = Bekijk wat elk van de { $count } antwoordde
desk-round-counts = Stand van de ronde
desk-round-table = Wie gevraagd is, en wat zij antwoordden
desk-round-organisation = Organisatie
desk-round-person = Wie
desk-round-answer = Antwoord
desk-round-mail = Mail
desk-round-deputy = , plaatsvervanger
desk-round-lift = Hef het voorbehoud op
desk-round-of = ({ $organisation })
desk-round-close = Sluit de ronde…
desk-round-cancel = Annuleer de ronde…
desk-round-extend = Verander het einde
desk-round-extend-do = Bewaar het nieuwe einde
desk-round-day = Laatste dag
desk-round-time = Tijd op die dag
desk-round-time-hint = Nederlandse tijd, zoals 17:00
desk-standing-reserved = onder voorbehoud
desk-standing-silent = stil
desk-standing-read = gelezen
desk-standing-withdrawn = ingetrokken
desk-standing-declined = tekent niet
desk-standing-signed = getekend
desk-answer-none = Nog niets gehoord
desk-answer-read = Gelezen, { $when }
desk-answer-signed = Getekend, { $when }, { $capacity }
desk-answer-declined = Tekent niet, { $when }
desk-answer-withdrawn = Handtekening ingetrokken, { $when }
desk-mail-queued = Mail staat klaar
desk-mail-sent = Mail verstuurd
desk-mail-failed = Mail niet bezorgd

desk-close = De ronde sluiten?
desk-close-text = { $count ->
    [0] Iedereen heeft iets laten horen. Na het sluiten kan niemand meer tekenen.
    [one] Eén organisatie heeft nog niets laten horen. Na het sluiten kan niemand meer tekenen.
   *[other] { $count } organisaties hebben nog niets laten horen. Na het sluiten kan niemand meer tekenen.
}
desk-close-do = Ja, sluit de ronde
desk-cancel = De ronde annuleren?
desk-cancel-text = { $count ->
    [0] Er heeft nog niemand getekend. De links in de mails werken daarna niet meer.
    [one] Eén handtekening telt daarna niet meer. De links in de mails werken niet meer. Dit is niet terug te draaien.
   *[other] { $count } handtekeningen tellen daarna niet meer. De links in de mails werken niet meer. Dit is niet terug te draaien.
}
desk-cancel-do = Ja, annuleer de ronde

desk-finish = De brief definitief maken?
desk-finish-text = Versie { $number } wordt gedrukt en verzegeld, met de namen hieronder. Daarna verandert er niets meer aan.
desk-finish-prints = Deze namen komen onder de brief
desk-finish-prints-caption = { $count ->
    [one] Eén ondertekenaar
   *[other] { $count } ondertekenaars
}
desk-finish-nobody = Er komt geen naam onder de brief. Alleen de afzender staat erop.
desk-finish-reserved = Deze namen komen er niet onder
desk-finish-reserved-text = { $count ->
    [one] Wij hebben niet gehoord dat het bestuur akkoord is. Is het voorbehoud voorbij, en moet deze naam er toch onder? Open dan nog een ronde.
   *[other] Van deze { $count } hebben wij niet gehoord dat het bestuur akkoord is. Is een voorbehoud voorbij, en moet de naam er toch onder? Open dan nog een ronde.
}
desk-finish-recorded = { $count ->
    [one] Uit het archief is één ondertekenaar overgenomen. Die staat apart, als overgenomen.
   *[other] Uit het archief zijn { $count } ondertekenaars overgenomen. Die staan apart, als overgenomen.
}
desk-finish-capacity = Tekent
desk-finish-do = Ja, maak definitief

desk-press = Definitief maken
desk-press-queued = De brief staat in de rij. U hoeft niet te wachten: het gaat door als u weggaat.
desk-press-running = Stap { $step } van { $of }: { $what }. U hoeft niet te wachten: het gaat door als u weggaat.
desk-press-refreshes = Deze bladzijde kijkt om de { $seconds } seconden zelf hoe ver het is.
desk-press-look = Kijk nu
desk-press-gather = Tekst en namen verzamelen
desk-press-set = Bladzijden zetten
desk-press-check = Elk woord nakijken
desk-press-seal = Verzegelen
desk-press-verify = Het zegel controleren
desk-press-keep = Bewaren
desk-press-failed = Niet gelukt
desk-press-failed-text = Het stopte op { $when }. De tekst en de handtekeningen zijn er nog. Dit was de melding:
desk-press-again = Probeer het nog eens

desk-file-title = De verzegelde brief
desk-file = Verzegeld op { $when }. Bladzijden: { $pages }. Grootte: { $size }.
desk-file-hash = Hash van het bestand (SHA‑256)
desk-file-open = Open het bestand (pdf)
desk-published = Gepubliceerd op { $when }
desk-published-open = Bekijk de openbare pagina
desk-unpublished = Nog niet gepubliceerd
desk-publish = De brief publiceren?
desk-publish-text = Daarna kan iedereen de brief lezen, met de namen eronder. Publiceren is niet terug te draaien: intrekken kan, maar de brief blijft dan zichtbaar als ingetrokken.
desk-publish-do = Ja, publiceer
desk-publish-despite-do = Ja, publiceer ondanks het embargo
desk-publish-embargo = Wie de brief al heeft of nog krijgt, is gevraagd hem tot dan voor zich te houden. Publiceert u nu, dan leest iedereen hem eerder dan u hebt beloofd.

desk-dispatches = Verzendingen
desk-posted-copies = { $count ->
    [one] Maak het postexemplaar
   *[other] Maak de { $count } postexemplaren
}
desk-posted-copies-hint = Eén PDF om dubbelzijdig af te drukken: per geadresseerde een adresblad voor een vensterenvelop en de verzegelde brief, elk op eigen vellen.
desk-refused-too-many-copies = De postexemplaren hebben samen meer bladzijden dan één bestand aankan.
desk-refused-no-postal = Geen van de geadresseerden heeft een postadres.
desk-refused-address-long = Het adres van { $institution } past niet in het venster van een envelop.
posting-title = Brief per post
posting-goes = Druk dit exemplaar af
posting-address = Adres op de envelop
posting-address-hint = Zoals het in het venster staat, regel voor regel.
posting-address-sealed = Zoals het in het venster staat, regel voor regel. In de brief zelf staat: { $address }.
posting-address-lines = Zet hier het adres: ten minste twee regels, en niet meer dan twintig.
posting-own = Begeleidende tekst
posting-own-hint = Komt op het adresblad, onder de zin die op elk adresblad staat. Mag leeg blijven.
posting-print = Download de postexemplaren
posting-posted = Na het posten
posting-posted-hint = Voor de exemplaren die hierboven zijn aangevinkt wordt een verzending per post genoteerd.
posting-on = Gepost op
posting-note = Noteer deze als gepost
posting-done = De verzendingen per post zijn genoteerd.
posting-done-before = Deze verzendingen per post waren al genoteerd.
posting-nobody = Kies ten minste één geadresseerde.
posting-text-long = Deze tekst past niet op het adresblad. Maak hem korter.
posting-character = Het teken { $character } kan niet worden afgedrukt.
posting-address-long = Het adres past niet in het venster van een envelop. Dit exemplaar is uitgevinkt: de andere kunt u nu afdrukken.
posting-mend = Pas het adres aan bij de geadresseerden
mailing-before-post = Al per post verstuurd op { $day }.
mailing-repeated-post = { $name }: per post op { $day }
post-cover = Hierbij ontvangt u onze brief ‘{ $subject }’. Op de laatste bladzijde staat hoe u het zegel van de digitale brief controleert.
desk-dispatches-none = Nog nergens heen gestuurd, voor zover genoteerd.
desk-dispatch-new = Noteer een verzending
desk-dispatch-to = Aan wie
desk-dispatch-on = Op welke dag
desk-dispatch-channel = Hoe
desk-dispatch-note = Toelichting (mag leeg blijven)
desk-dispatch-note-hint = Staat ook op de openbare pagina.
desk-dispatch-do = Noteer de verzending
desk-responses = Reacties
desk-responses-none = Nog niets teruggekomen, voor zover genoteerd.
desk-response-new = Noteer een reactie
desk-response-from = Van wie
desk-response-on = Op welke dag
desk-response-kind = Wat voor reactie
desk-response-text = Wat er staat of gezegd is
desk-response-file = { $name } ({ $size })
desk-response-file-field = Bestand erbij (mag leeg blijven)
desk-response-file-name = Bestand
desk-response-file-hint = Een pdf, scan, mail of tekst van hoogstens { $size }.
desk-response-publish = Zet deze reactie op de openbare pagina
desk-response-publish-hint = Het bestand staat er dan ook bij. Haal er eerst namen en adressen uit die niet openbaar horen te zijn.
desk-response-public = Openbaar
desk-response-private = Alleen voor het bureau
desk-response-do = Noteer de reactie
desk-response-speaks = Namens welke geadresseerde
desk-response-speaks-hint = Wie gaf dit antwoord? Daarmee staat straks bij elk verzoek wie wat zei.
desk-response-speaks-none = Niemand van deze, of nog niet bekend
desk-response-speaks-other = Iemand anders (mag leeg blijven)

desk-leave = Intrekken
desk-leave-text = Gaat de brief niet door? Trek hem dan in, met een reden. Hij blijft bewaard.
desk-leave-round-open = Er is een ronde open. Annuleer die eerst, dan horen ook de genodigden ervan. Daarna kunt u de brief intrekken.
desk-withdrawn-on = Ingetrokken op { $when }
desk-withdraw = De brief intrekken?
desk-withdraw-text = De brief stopt hier. Alle versies blijven bewaard, maar er kan niets meer mee gebeuren.
desk-withdraw-final = De brief is al verzegeld. Hij blijft bewaard, maar kan niet meer gepubliceerd worden.
desk-withdraw-public = De brief is openbaar. Hij blijft zichtbaar, met bovenaan dat hij is ingetrokken en waarom.
desk-withdraw-reason = Waarom?
desk-withdraw-reason-name = Waarom
desk-withdraw-reason-hint = Voor het logboek en voor wie later vraagt hoe het zat.
desk-withdraw-reason-public = Deze reden staat op de openbare pagina.
desk-withdraw-do = Ja, trek de brief in

## drafting: schrijven

drafting-page = { $title } bewerken
drafting-back = Terug naar de brief
drafting-front = Gegevens rond de tekst: onderwerp, geadresseerden, datum, aanhef
drafting-kind = Soort
drafting-kind-letter-hint = aan iemand gericht
drafting-kind-position-paper-hint = legt een standpunt uit
drafting-kind-programme-call-hint = aan de partijen, voor hun programma
drafting-kind-press-release-hint = voor de pers
drafting-kind-follow-up-hint = komt terug op een eerdere brief
drafting-subject = Onderwerp
drafting-subject-hint = Zo staat het boven de brief.
drafting-title = Korte titel (mag leeg blijven)
drafting-title-name = Korte titel
drafting-title-hint = Voor lijsten. Hoort niet bij de tekst die getekend wordt.
drafting-sender = Afzender
drafting-sender-hint = De naam van de vereniging, zoals die onder de brief staat.
drafting-place = Plaats
drafting-date = Datum
drafting-date-hint = De datum die op de brief komt.
drafting-language = Taal van de brief
drafting-language-nl = Nederlands
drafting-language-en = Engels
drafting-salutation = Aanhef
drafting-salutation-hint = Zoals: Geachte minister,
drafting-closing = Groet
drafting-closing-hint = Zoals: Met vriendelijke groet,
drafting-addressees = Geadresseerden
drafting-addressees-none = Nog geen. Een brief aan twee ministeries heeft er twee.
drafting-addressee = Geadresseerde { $number }
drafting-institution = Instelling
drafting-person-name = Naam
drafting-person-office = Ambt of functie
drafting-postal = Postadres
drafting-postal-hint = Regel voor regel, zoals op de envelop.
pick-title = Kies uit de lijst van geadresseerden
pick-hint = Wat u aanvinkt, komt hieronder te staan, met de namen van de dag van de brief, en is daar te wijzigen. Wie er al staat, blijft staan. De aanhef wordt gemaakt zolang u er zelf niets aan veranderde.
pick-take = Zet in de brief
pick-groups = Groepen
pick-empty = De lijst van geadresseerden is nog leeg.
pick-empty-way = Vul de lijst, dan kiest u er hier uit
drafting-add-addressee = Nog een geadresseerde
drafting-add-person = Nog een persoon
drafting-remove-addressee = Haal geadresseerde { $number } weg
drafting-text = Tekst
drafting-body = De brief
drafting-body-hint = Kop: ## aan het begin. Noot: [^1] in de tekst en [^1]: met de noot onderaan. Verzoeken: een lijst onder een kop met {"{"}.demands{"}"} erachter.
drafting-preview = Voorbeeld
drafting-preview-as = zoals lezers het zien
drafting-refresh = Ververs het voorbeeld
drafting-jump-text = Naar de tekst
drafting-jump-preview = Naar het voorbeeld
drafting-note = Wat is er anders? (mag leeg blijven)
drafting-save = Bewaar
drafting-saved = Bewaard als versie { $number }, { $time }
drafting-from = Versie { $number }, { $author }, { $when }
drafting-refused = Uw tekst is niet bewaard
drafting-refused-stage = De brief is intussen vastgelegd of ingetrokken. Aan de tekst kan niets meer veranderen.
drafting-refused-kept = Wat u typte, staat nog op deze bladzijde. Kopieer het als u het wilt houden.
drafting-words = woorden
drafting-line = Regel
drafting-fine = Niets mis met de tekst
drafting-short-undefined-footnote = noot zonder tekst
drafting-short-unused-footnote = noot waar niets naar verwijst
drafting-short-duplicate-footnote = noot die er twee keer staat
drafting-short-note-in-note = noot in een noot
drafting-short-skipped-heading = kop slaat een stap over
drafting-short-top-heading = gebruik ## voor een kop
drafting-short-empty-heading = kop zonder woorden
drafting-short-unprintable = teken dat niet gedrukt kan worden
drafting-short-raw-html = HTML blijft staan zoals getypt
drafting-short-image = plaatje, dat kan niet
drafting-short-refused-link = link die niet kan
drafting-short-too-deep = te diep in elkaar
drafting-short-table-too-wide = tabel te breed
drafting-short-too-large = tekst te groot
drafting-short-empty-body = nog geen tekst
drafting-short-other = hier klopt iets niet
drafting-outline = Inhoud van de brief
drafting-mean = gemiddeld
drafting-per-sentence = woorden per zin
drafting-ease-very-hard = leest heel moeilijk
drafting-ease-hard = leest moeilijk
drafting-ease-rather-hard = leest vrij moeilijk
drafting-ease-plain = leest gewoon
drafting-ease-easy = leest makkelijk
drafting-proof = Bekijk als pdf
drafting-kept = Bewaard, { $time }. Nog geen nieuwe versie
drafting-others = { $names } is er nu ook mee bezig
drafting-newer = { $author } heeft intussen versie { $number } bewaard. Als u bewaart, komt uw tekst daarbij.
drafting-newer-bring-in = Haal die nu binnen
drafting-newer-see = Bekijk versie { $number }
drafting-typed-title = Wat u eerder typte
drafting-typed = U ziet wat u typte tot { $when }
drafting-typed-text = Het is nog niet als versie bewaard. U begon bij versie { $number }, en kunt gewoon verder.
drafting-typed-forget = Gooi dit weg en begin opnieuw bij de laatste versie
drafting-typed-also = Er is nog meer dat u typte en niet bewaarde:
drafting-typed-more = Tekst van { $when }
drafting-tools = Opmaak
drafting-tool-bold = Vet
drafting-tool-bold-does = Maak vet
drafting-tool-italic = Cursief
drafting-tool-italic-does = Maak cursief
drafting-tool-heading = Kop
drafting-tool-heading-does = Maak er een kop van, een lagere kop, of weer gewone tekst
drafting-tool-quote = Citaat
drafting-tool-quote-does = Maak er een citaat van
drafting-tool-bullets = Lijst
drafting-tool-bullets-does = Maak er een lijst van
drafting-tool-numbers = 1, 2, 3
drafting-tool-numbers-does = Maak er een genummerde lijst van
drafting-tool-demands = Verzoeken
drafting-tool-demands-does = Begin een lijst van verzoeken
drafting-tool-note = Noot
drafting-tool-note-does = Zet een noot, of ga van de noot terug naar de tekst
drafting-tool-link = Link
drafting-tool-link-does = Maak er een link van
drafting-line-numbers = Regelnummers
drafting-word-demands = Verzoeken
drafting-word-link = tekst van de link
drafting-state-typing = Nog niet bewaard op de server. Dat gebeurt vanzelf.
drafting-state-offline = Geen verbinding. Uw tekst staat in deze browser, en gaat naar de server zodra het kan.
drafting-state-signed-out = U bent niet meer ingelogd. Uw tekst staat in deze browser.
drafting-state-sign-in = Log in (in een nieuw tabblad); daarna gaat het hier vanzelf verder.
drafting-state-refused = De server neemt deze tekst niet aan: de brief is vastgelegd, of de tekst is te groot. Uw tekst staat in deze browser.
drafting-state-nowhere = Geen verbinding, en deze browser heeft geen plaats. Kopieer uw tekst en houd deze bladzijde open.
drafting-state-restored = Teruggehaald uit deze browser: wat u typte toen de server niet te bereiken was.
drafting-state-restored-undo = Toon toch wat de server had
drafting-state-left = In deze browser staat nog tekst die niet op de server is bewaard.
drafting-state-left-take = Haal die tekst terug
drafting-state-left-drop = Gooi die tekst weg
drafting-find = Zoek
drafting-find-replace-by = Vervang door
drafting-find-next = volgende
drafting-find-previous = vorige
drafting-find-all = kies alle
drafting-find-case = let op hoofdletters
drafting-find-word = hele woorden
drafting-find-pattern = als patroon
drafting-find-replace = vervang
drafting-find-replace-all = vervang alle
drafting-find-close = sluit
drafting-find-current = gevonden
drafting-find-on-line = op regel
drafting-find-replaced-on = vervangen op regel $
drafting-find-replaced = $ keer vervangen
drafting-find-line = Ga naar regel
drafting-find-go = ga
drafting-find-deleted = Weggehaald
drafting-find-control = Onzichtbaar teken
drafting-mistake-at = { $field }: { $what }
drafting-mistake-empty = Vul dit in.
drafting-mistake-too-long = Dit is te lang. Er passen { $max } tekens in.
drafting-mistake-control = Hier staat een teken in dat niet kan, zoals een tab of een nieuwe regel. Typ de tekst opnieuw.
drafting-mistake-form = Dit heeft niet de goede vorm.
drafting-mistake-choice = Kies een van de mogelijkheden. Klopt de lijst niet meer? Laad de bladzijde dan opnieuw.
drafting-mistake-day = Vul een bestaande datum in: jaar, maand, dag. Bijvoorbeeld 2025-07-09.
drafting-mistake-day-ahead = Deze dag moet nog komen. Vul de dag in waarop het gebeurde.
drafting-mistake-time = Vul een tijd in, zoals 17:00.
drafting-mistake-too-near = Het einde is te dichtbij of al voorbij. Geef iedereen minstens een uur.
drafting-mistake-too-far = Het einde is meer dan een jaar weg. Kies een dag die dichterbij is.
drafting-mistake-nobody = Kies minstens één persoon.
drafting-mistake-too-large = Dit is te groot. Er past { $max } in.
drafting-mistake-nul = In regel { $line } staat een teken dat niet bewaard kan worden (NUL). Haal het weg.
drafting-mistake-file-again = Kies “{ $name }” nog een keer. Met het bestand is niets mis, maar een browser onthoudt het niet.
drafting-mistake-not-set = Van deze tekst kan nog geen pdf gemaakt worden. Onderaan de bladzijde staat wat er mis is, met de regel.
drafting-mistake-file-kind = Dit soort bestand kan niet. Kies een pdf, een png of jpeg, een mail (.eml) of gewone tekst.

## mail: wat de vereniging mailt

mail-invitation-subject = Wilt u ondertekenen: { $subject }
mail-invitation-to = {" "}aan { $addressees }
mail-invitation-text =
    Beste { $person },

    { $association } wil een brief sturen{ $to }:
    { $subject }

    Wilt u hem medeondertekenen namens { $organisation }? Lezen kost een paar minuten, tekenen minder dan één.

    1. Open deze bladzijde: { $link }
    2. Lees de brief.
    3. Kies wat u doet en vul deze code in: { $code }

    Dat kan tot { $deadline }. Tekent u niet? Laat het ons dan op dezelfde bladzijde weten. Dat houdt de brief niet tegen.

    De link en de code zijn alleen voor u. Stuur deze mail niet door.

    Met vriendelijke groet,
    { $association }

mail-code-subject = Uw code om in te loggen: { $code }
mail-code-text =
    Uw code om in te loggen is:

    { $code }

    Vul hem in op de bladzijde waar u om de code vroeg. Hij werkt tien minuten, en één keer.

    Vroeg u niet om een code? Dan hoeft u niets te doen: zonder deze code komt niemand binnen. Geef hem aan niemand; wij vragen er nooit om.

    { $association }
mail-account-subject = Er is iets veranderd aan hoe u inlogt
mail-account-text =
    Beste { $person },

    { $what }

    Dat gebeurde op { $at }. Deed u dit zelf, of vroeg u het bureau erom? Dan hoeft u niets te doen.

    Was u het niet? Log dan in met een code per mail, kies een ander wachtwoord en log overal uit waar u niet zelf ingelogd bent:
    { $link }

    Komt u er niet in? Vraag dan het bureau om uw account te sluiten.

    { $association }
mail-account-password = Er is een nieuw wachtwoord voor uw account gekozen.
mail-account-codes = Voor uw account zijn codes uit een app ingesteld, met nieuwe herstelcodes.
mail-account-codes-removed = De codes uit een app zijn van uw account weggehaald, en uw herstelcodes werken niet meer.
mail-account-recovery = Voor uw account zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.
mail-account-recovery-used = Een van uw herstelcodes is gebruikt.
mail-account-passkey = Aan uw account is een passkey toegevoegd.
mail-account-passkey-removed = Van uw account is een passkey weggehaald.
mail-signed-subject = Getekend: { $subject }
mail-signed-said = U liet bij uw naam op de website zetten: { $said }
mail-signed-text =
    Beste { $person },

    Dank u wel. { $thanks }
    { $subject }

    Hoe u tekende: { $capacity }
    Wanneer: { $at }
    Waar in het logboek van de brief: regel { $line }
    Welke tekst: versie { $version }, met deze code (SHA-256):
    { $hash }

    { $said }Met die code kan iedereen nagaan dat er na uw handtekening geen woord is veranderd.

    Toch niet? Tot { $deadline } kunt u uw handtekening intrekken op dezelfde bladzijde, met dezelfde code als waarmee u tekende:
    { $link }

    Met vriendelijke groet,
    { $association }

    De tekst van de brief (de code hierboven is die van het hele bestand, met de kop erbij):

    { $text }

mail-declined-subject = U tekent niet: { $subject }
mail-declined-text =
    Beste { $person },

    U liet op { $at } weten dat { $organisation } deze brief niet ondertekent:
    { $subject }

    Dat houdt de brief niet tegen, en uw organisatie wordt er niet in genoemd. Verandert u van gedachten? Dan kunt u tot { $deadline } alsnog tekenen:
    { $link }

    Met vriendelijke groet,
    { $association }

mail-withdrawn-subject = Handtekening ingetrokken: { $subject }
mail-withdrawn-text =
    Beste { $person },

    De handtekening van { $organisation } onder deze brief is op { $at } ingetrokken:
    { $subject }

    { $becomes }

    Met vriendelijke groet,
    { $association }
mail-withdrawn-open =
    De naam komt niet onder de brief. In ons logboek blijft wel staan dat er is getekend en weer ingetrokken. Tot { $deadline } kunt u opnieuw tekenen:
    { $link }
mail-withdrawn-over = De naam komt niet onder de brief. In ons logboek blijft wel staan dat er is getekend en weer ingetrokken. De ronde is voorbij: opnieuw tekenen kan niet meer.
mail-withdrawn-sealed = De brief was toen al verzegeld. Hij blijft zoals hij was, met de naam eronder. Wie hem op onze website leest of controleert, ziet met de datum dat de handtekening is ingetrokken.

## mail-people: aan de mensen van het huis

mail-people-invitation-subject = Uitnodiging om in te loggen bij { $association }
mail-people-invitation-text =
    Beste { $person },

    { $by } nodigt u uit om in te loggen bij { $association }. Daar schrijft de vereniging haar brieven, en laat zij die ondertekenen.

    1. Ga naar { $link }
    2. Vul dit mailadres in: { $mail }
    3. Kies “Mail mij een code”. U krijgt dan een mail met een code. Vul die in.

    U heeft geen wachtwoord nodig. In deze mail staat niets geheims: wie hem doorstuurt, geeft niemand toegang.

    Kent u ons niet? Dan hoeft u niets te doen.

    Met vriendelijke groet,
    { $association }

mail-people-role-subject = Uw rol: { $role }
mail-people-role-text =
    Beste { $person },

    { $by } heeft u bij { $association } een rol gegeven: { $role }.

    Was u ingelogd, dan bent u nu uitgelogd. Zo logt u weer in:

    1. Ga naar { $link }
    2. Vul dit mailadres in: { $mail }
    3. Vul uw wachtwoord in, of kies “Mail mij een code”.{ $second }

    Klopt deze rol niet? Bel dan het bureau.

    Met vriendelijke groet,
    { $association }
mail-people-role-second = {" "}Bij deze rol hoort een tweede stap. De eerste keer stelt u die meteen in.

mail-people-moved-subject = Uw mailadres is gewijzigd
mail-people-moved-here-text =
    Beste { $person },

    { $by } van { $association } heeft uw mailadres gewijzigd. Vanaf nu krijgt u onze mail hier, en logt u in met dit adres: { $mail }.

    Was u ingelogd, dan bent u nu uitgelogd.

    Klopt dit niet? Bel dan meteen het bureau.

    Met vriendelijke groet,
    { $association }

mail-people-moved-away-text =
    Beste { $person },

    { $by } van { $association } heeft uw mailadres gewijzigd. Vanaf nu krijgt u op dit adres geen mail meer van ons, en kunt u er niet meer mee inloggen: { $mail }.

    Was u ingelogd, dan bent u nu uitgelogd. Op het nieuwe adres krijgt u ook een mail.

    Klopt dit niet? Bel dan meteen het bureau. Misschien probeert iemand anders uw plaats in te nemen.

    Met vriendelijke groet,
    { $association }

## file, finalising: het verzegelde bestand

file-seal-reason = Vastgesteld, ondertekend en verzegeld
file-seal-tooltip = Digitaal zegel van { $association }
file-signatures = Wie tekende, voor wie en in welke hoedanigheid
file-log = Het logboek van deze brief tot het verzegelen
file-from-archive = overgenomen uit archief
file-deputy = { $function }, plaatsvervangend
finalising-failed-characters = Het teken { $character } kan niet worden gedrukt. Zet de brief terug naar overleg en haal het weg.
finalising-failed-problems = In de tekst staat nog iets dat niet gedrukt kan worden: { $problem }
finalising-failed-too-much = De brief is te groot om te drukken.
finalising-failed-lost = Bij het drukken raakte een stuk tekst kwijt, bij ‘{ $near }’. Er is niets vastgelegd. Meld dit aan de beheerder.
finalising-failed-standards = Het bestand voldeed niet aan de regels voor toegankelijkheid en archivering. Er is niets vastgelegd. Meld dit aan de beheerder.
finalising-failed-press = De drukpers kon deze brief niet zetten. Er is niets vastgelegd. Meld dit aan de beheerder.
finalising-failed-seal = Het zegel kon niet worden gezet. Er is niets vastgelegd. Laat de beheerder de zegelsleutel nakijken.
finalising-failed-disk = Het bestand kon niet worden bewaard: de schijf is vol of weigert. Er is niets vastgelegd. Maak ruimte en probeer het opnieuw.
finalising-failed-store = De gegevens konden niet worden gelezen of bewaard. Er is niets vastgelegd. Probeer het opnieuw.
finalising-failed-time = Het zetten duurde te lang of brak af. Er is niets vastgelegd. Probeer het opnieuw.
feed-title = Standpunten van { $association }
file-nameless = bijlage

## The demonstration (`standpunt demo`)

demo-members = { $count } organisaties
demo-letter = brief { $ready } van { $of }: { $slug }
demo-ready = De demonstratie staat klaar: { $members } organisaties, { $responses } reacties, en brieven in elke fase ({ $draft } concept, { $review } in overleg, { $signing } in ondertekening, { $finals } vastgesteld, { $withdrawn } ingetrokken). Alles is verzonnen.
demo-sign-in = Inloggen kan op { $address } met:
demo-second = Tweede stap voor { $mail }: de app met het geheim { $secret }, of een van deze herstelcodes (elk werkt één keer): { $codes }
demo-account = { $mail }, wachtwoord { $password } ({ $name }, { $part })
demo-invitation =
    Ondertekenen kan als { $person } van { $organisation } ({ $letter }):
    { $link }
    code { $code }
demo-mails = Alle uitnodigingen van de open ronde staan als mail in { $folder }.

## register: de organisaties van de vereniging

register-title = Leden
register-add = Voeg een organisatie toe
register-add-do = Voeg toe
register-read-in = Lees een tabel in
register-read-in-do = Bekijk wat er verandert
register-read-in-text = Kies een tabel (CSV) met organisaties. U ziet eerst per regel wat er zou veranderen. Pas als u daar ja op zegt, verandert er iets.
register-export = Download als tabel
register-empty-title = De eerste organisatie
register-empty = Er staat nog geen organisatie in het register. Voeg er een toe, of lees een tabel in met alle organisaties tegelijk.
register-none-found = Geen organisatie gevonden met “{ $query }”.
register-members = { $count ->
    [one] 1 lid
   *[other] { $count } leden
}
register-guests = { $count ->
    [one] 1 gast
   *[other] { $count } gasten
}
register-others = { $count ->
    [one] 1 organisatie is op deze dag geen lid
   *[other] { $count } organisaties zijn op deze dag geen lid
}
register-figures = Cijfers op { $day }
register-figure-members = { $count ->
    [one] lid
   *[other] leden
}
register-figure-municipalities = { $count ->
    [one] gemeente
   *[other] gemeenten
}
register-figure-provinces = { $count ->
    [one] provincie
   *[other] provincies
}
register-figure-inhabitants = inwoners
register-figures-source = Een gemeente waar meer leden werken, telt één keer. Inwoners volgens het CBS op 1 januari { $year }.
register-day = Cijfers op een andere dag
register-search = Zoek op naam, plaats of gemeente
register-ask = Toon
register-head-name = Naam
register-head-seat = Vestigingsplaats
register-head-serves = Werkt in
register-head-since = Sinds wanneer
register-serves-more = { $named } en nog { $more }
register-since = sinds { $day }
register-until = tot en met { $day }
register-from-until = van { $from } tot en met { $until }
register-details = Gegevens
register-history = Geschiedenis
register-history-none = Er is nog niets gewijzigd sinds het register dit bijhoudt.
register-by-program = via de opdrachtregel
register-areas = Werkgebied door de tijd
register-areas-name = Gemeente
register-areas-from = Vanaf
register-areas-until = Tot en met
register-save = Bewaar
register-unknown = niet bekend
register-nothing = niets
register-becomes = wordt
register-column-name = naam
register-column-short = korte naam
register-column-kind = soort
register-column-legal-form = rechtsvorm
register-column-seat = vestigingsplaats
register-column-province = provincie
register-column-municipalities = gemeenten
register-column-website = website
register-column-joined = lid sinds
register-column-left = lid tot
register-column-logo = logo
register-name-hint = Zoals de naam onder een brief staat.
register-short-hint = Voor smalle kolommen. Mag leeg blijven.
register-website-hint = Bijvoorbeeld https://www.voorbeeld.nl. Mag leeg blijven.
register-municipalities-hint = In welke gemeenten de organisatie werkt: één per regel, of met komma’s ertussen.
register-serves-from = Andere gemeenten gelden vanaf
register-serves-from-hint = Telt alleen als u de gemeenten wijzigt. De cijfers van eerdere dagen blijven zoals ze waren.
register-joined-hint = De eerste dag. Leeg: niet bekend, en dan telt de organisatie altijd mee.
register-left-hint = De laatste dag. Leeg zolang de organisatie blijft.
register-kind-member = lid
register-kind-member-also = leden|lidorganisatie
register-kind-member-hint = Wordt gevraagd om te ondertekenen en telt mee in de cijfers.
register-kind-guest = gast
register-kind-guest-also = gastorganisatie
register-kind-guest-hint = Ondertekent af en toe mee en telt niet mee.
register-form-foundation = stichting
register-form-association = vereniging
register-form-cooperative = coöperatie
register-form-company = bv
register-form-company-also = b.v.|besloten vennootschap
register-form-municipality = gemeente
register-form-municipality-also = gemeente (in eigen beheer)|in eigen beheer
register-form-other = overig
register-form-other-also = anders
register-logo-file = Bestand met het logo
register-logo-hint = Een PNG (hoogstens 2 MB) of een SVG (hoogstens 256 kB). Zet in een SVG tekst om in lijnen: letters en ingesloten foto’s vallen weg.
register-logo-do = Bewaar het logo
register-logo-away = Haal het logo weg
register-logo-of = Logo van { $name }
register-logo-new = nieuw logo
register-overtaken = Iemand anders heeft deze organisatie intussen gewijzigd.
register-overtaken-text = Hieronder staat wat die ander wijzigde. Wat u typte staat er nog; als u het nu bewaart, geldt dat.
register-leave = Zeg het lidmaatschap op
register-leave-title = { $name } zegt op
register-leave-text = De organisatie telt tot en met de laatste dag mee in de cijfers. Daarna wordt zij niet meer gevraagd om te ondertekenen. Wat zij ondertekende, blijft staan.
register-leave-day = Laatste dag
register-leave-hint = De laatste dag waarop de organisatie erbij hoort.
register-leave-do = Leg de opzegging vast
register-said-added = De organisatie is toegevoegd.
register-said-changed = De wijziging is bewaard.
register-said-unchanged = Er was niets anders; er is niets gewijzigd.
register-said-left = De opzegging is vastgelegd.
register-said-logo = Het logo is bewaard.
register-said-no-logo = Het logo is weggehaald.
register-said-imported = De tabel is verwerkt.
register-mistake-municipality = “{ $name }” is geen gemeente. Kijk of de naam klopt.
register-mistake-municipalities = “{ $name }” kan meer dan één gemeente zijn: { $several }. Schrijf welke u bedoelt.
register-mistake-website = Dit is geen adres van een website. Schrijf het zoals https://www.voorbeeld.nl.
register-mistake-left = De laatste dag ligt voor de eerste dag.
register-mistake-taken = Er is al een organisatie met deze naam.
register-mistake-moved = Iemand anders heeft dit intussen gewijzigd.
register-mistake-picture = Dit bestand is geen PNG of SVG die het register aankan. Sla het logo opnieuw op als eenvoudige PNG of SVG, hoogstens 4096 bij 4096 beeldpunten.
register-table-file = Tabel
register-table-hint = Een CSV-bestand, zoals Excel of LibreOffice het opslaat. Hoogstens 2.000 regels en 2 MB.
register-table-refused = “{ $file }” is niet ingelezen. { $what }
register-table-nothing = Kies een bestand met een tabel.
register-table-large = Het bestand is te groot: een tabel mag hoogstens { $max } zijn.
register-table-many = De tabel heeft te veel regels: hoogstens { $max }. Controleer of dit het goede bestand is.
register-table-workbook = Dit is een werkmap van een rekenblad. Sla de tabel eerst op als CSV.
register-table-not-text = Dit is geen tabel in tekst. Sla de tabel op als CSV.
register-table-no-rows = Onder de kop staan geen regels.
register-head-unknown = De kolom “{ $name }” is niet bekend. Deze kolommen kunnen: { $known }.
register-head-blank = Er is een kolom zonder naam. Deze kolommen kunnen: { $known }.
register-head-twice = De kolom “{ $name }” staat er twee keer.
register-head-nameless = Er is geen kolom “naam”. Zet op de eerste regel hoe de kolommen heten.
register-columns = Zo ziet een tabel eruit
register-columns-text = De eerste regel noemt de kolommen, in welke volgorde u wilt. Alleen de naam moet er zijn. Een kolom die ontbreekt, blijft zoals hij is; een lege cel wordt leeg. Organisaties worden herkend aan hun naam: een andere naam geeft u op de bladzijde van de organisatie.
register-about-name = Zoals de naam onder een brief staat.
register-about-text = Vrije tekst, op één regel.
register-about-province = Een van de twaalf provincies.
register-about-municipalities = Namen van gemeenten, met | of een komma ertussen.
register-about-website = Zoals https://www.voorbeeld.nl.
register-about-day = Een datum, zoals 9-7-2025 of 2025-07-09.
register-cell-formula = Een rekenblad kan dit voor een formule aanzien. Haal het eerste teken weg.
register-cell-choice = Kies een van deze woorden: { $choices }.
register-cell-day = Dit is geen datum. Schrijf die als 9-7-2025 of 2025-07-09.
register-cell-twice = Deze naam staat ook op regel { $line }.
register-cell-cells = Deze regel heeft { $found } cellen, de kop heeft er { $expected }.
register-preview = Wat er verandert
register-preview-counts = { $new } nieuw, { $changed } gewijzigd, { $same } gelijk, { $wrong } fout.
register-preview-wrong = { $count ->
    [one] In één regel staat een fout. Verbeter die in uw tabel en lees de tabel opnieuw in. Er is niets veranderd.
   *[other] In { $count } regels staat een fout. Verbeter die in uw tabel en lees de tabel opnieuw in. Er is niets veranderd.
}
register-preview-same = Niets verandert: alles in de tabel staat al zo in het register.
register-preview-do = { $count ->
    [one] Voer 1 wijziging door
   *[other] Voer { $count } wijzigingen door
}
register-preview-nothing-yet = Er is nog niets veranderd.
register-preview-moved = Het register is intussen gewijzigd.
register-preview-moved-text = Er is niets doorgevoerd. Hieronder staat opnieuw wat er zou veranderen.
register-preview-hash = SHA-256 van het bestand
register-another = Kies een andere tabel
register-row = Regel
register-row-does = Wat er gebeurt
register-row-same = gelijk
register-rows-wrong = Fout ({ $count })
register-rows-new = Nieuw ({ $count })
register-rows-changed = Gewijzigd ({ $count })
register-rows-same = Gelijk ({ $count })
register-rows-show = Toon deze regels

## mandate: wie voor wie mag tekenen

mandate-go = Wie mag tekenen
mandate-title = Mandaten
mandate-text = Wie namens een organisatie mag tekenen, sinds wanneer en op welke grond. Wie tekent, tekent onder het mandaat van dat moment; dat blijft vastliggen.
mandate-add = Leg een mandaat vast
mandate-add-for = Leg een mandaat vast voor { $organisation }
mandate-add-text = De organisatie besluit wie voor haar tekent; u legt dat besluit vast. De persoon krijgt er bericht van.
mandate-do = Leg het mandaat vast
mandate-empty-title = Nog geen mandaten
mandate-empty = Zonder mandaat kan niemand ondertekenen. Leg vast wie namens elke organisatie mag tekenen.
mandate-day = Op deze dag
mandate-search = Organisatie of persoon
mandate-today = { $count ->
    [0] Vandaag geldt geen mandaat
    [one] Eén mandaat geldt vandaag
   *[other] { $count } mandaten gelden vandaag
}
mandate-then = { $count ->
    [0] Op { $day } gold geen mandaat
    [one] Op { $day } gold één mandaat
   *[other] Op { $day } golden { $count } mandaten
}
mandate-ahead = { $count ->
    [0] Op { $day } geldt geen mandaat
    [one] Op { $day } geldt één mandaat
   *[other] Op { $day } gelden { $count } mandaten
}
mandate-nobody = Niemand heeft op deze dag een mandaat.
mandate-none-found = Geen mandaat op deze dag bij ‘{ $query }’.
mandate-others = { $count ->
    [one] Eén mandaat van een andere tijd
   *[other] { $count } mandaten van een andere tijd
}
mandate-ending = { $count ->
    [one] Eén mandaat loopt binnen dertig dagen af
   *[other] { $count } mandaten lopen binnen dertig dagen af
}
mandate-ending-text = De houders krijgen een maand en een week tevoren bericht. Leg een nieuw mandaat vast dat erop aansluit.
mandate-without = { $count ->
    [one] Voor één organisatie kan niemand tekenen
   *[other] Voor { $count } organisaties kan niemand tekenen
}
mandate-organisation = Organisatie
mandate-choose = Kies een organisatie
mandate-who = Wie
mandate-name = Naam
mandate-name-hint = Zoals de naam onder een brief komt te staan.
mandate-mail = Mailadres
mandate-mail-hint = Hier komen de uitnodigingen om te ondertekenen binnen.
mandate-function = Functie
mandate-function-hint = Bijvoorbeeld: bestuurder, directeur. Komt onder de brief te staan.
mandate-as-deputy = { $function }, plaatsvervanger
mandate-deputy = Plaatsvervanger
mandate-deputy-no = Nee, tekent zelf namens de organisatie
mandate-deputy-yes = Ja, vervangt iemand
mandate-deputy-hint = De naam komt als plaatsvervanger onder de brief.
mandate-extent = Reikwijdte
mandate-extent-on-behalf = Tekent namens de organisatie
mandate-extent-under-reservation = Tekent alleen onder voorbehoud van bestuursbesluit
mandate-from = Eerste dag
mandate-until = Laatste dag
mandate-until-hint = Leeg zolang er geen einddatum is.
mandate-period = Geldt
mandate-since = sinds { $from }
mandate-from-until = van { $from } tot en met { $until }
mandate-taken-back = zou ingaan op { $from }, ingetrokken
mandate-evidence = Waaruit het blijkt
mandate-evidence-optional = Waaruit het blijkt (mag leeg blijven)
mandate-evidence-hint = Bijvoorbeeld: besluit van de raad van toezicht van 3 februari 2026, of een uittreksel van de Kamer van Koophandel.
mandate-evidence-or-document = Bijvoorbeeld: besluit van de raad van toezicht van 3 februari 2026, of een uittreksel van de Kamer van Koophandel. Mag leeg blijven als u het document zelf meestuurt.
mandate-document = Document
mandate-document-optional = Document (mag leeg blijven)
mandate-document-hint = Een pdf, png of jpeg van ten hoogste 20 MB. Alleen het secretariaat ziet het.
mandate-for = Mag tekenen voor { $organisation }
mandate-of = Mandaat van { $person } voor { $organisation }
mandate-says = Het mandaat
mandate-history = Hoe het zo kwam
mandate-granted = Vastgelegd door { $by } op { $at }
mandate-under = Aangewezen onder het mandaat van { $person }
mandate-ended = Einddatum gegeven door { $by }
mandate-ended-at = Beëindigd door { $by } op { $at }
mandate-signatures = { $count ->
    [0] Er is nog niet mee ondertekend
    [one] Er is één keer mee ondertekend
   *[other] Er is { $count } keer mee ondertekend
}
mandate-deputies = Plaatsvervangers
mandate-appointed-by = Aangewezen door { $person }, { $function }
mandate-end = Beëindig
mandate-end-of = Beëindig het mandaat van { $person }
mandate-end-title = Het mandaat van { $person } beëindigen
mandate-end-text = Daarna kan er niet meer mee getekend worden. Wat ermee ondertekend is, blijft staan.
mandate-end-deputies = { $count ->
    [one] Ook deze plaatsvervanger kan dan niet meer tekenen: { $names }.
   *[other] Ook deze { $count } plaatsvervangers kunnen dan niet meer tekenen: { $names }.
}
mandate-end-when = Wanneer
mandate-end-now = Nu meteen
mandate-end-now-hint = Vanaf dit moment kan er niet meer mee getekend worden.
mandate-end-day = Aan het eind van een dag
mandate-end-last = Laatste dag waarop het geldt
mandate-end-last-hint = Alleen nodig als het niet nu meteen eindigt.
mandate-end-do = Beëindig het mandaat
mandate-own-title = Uw mandaten
mandate-own-text = Voor welke organisaties u mag tekenen, en wie u daarin vervangt.
mandate-own-go = Bekijk uw mandaten
mandate-own-none = U heeft op dit moment geen mandaat om voor een organisatie te tekenen. Klopt dat niet, vraag dan het bureau om hulp.
mandate-own-no-deputies = Er is niemand die u kan vervangen.
mandate-own-over = Voorbij
mandate-appoint = Wijs een plaatsvervanger aan
mandate-appoint-text = Iemand die voor { $organisation } mag tekenen als u er niet bent, niet verder en niet langer dan uw eigen mandaat. De plaatsvervanger krijgt er bericht van, en het secretariaat ziet het.
mandate-appoint-do = Wijs aan
mandate-said-granted = Het mandaat is vastgelegd.
mandate-said-ended = Het mandaat is beëindigd.
mandate-said-appointed = De plaatsvervanger is aangewezen en krijgt bericht.
mandate-mistake-order = De laatste dag ligt voor de eerste.
mandate-mistake-overlaps = Deze persoon heeft al een mandaat voor deze organisatie, { $period }. Beëindig dat eerst, of kies andere dagen.
mandate-mistake-none = Het mandaat waaronder u aanwijst, geldt niet.
mandate-mistake-deputy = Een plaatsvervanger wijst geen plaatsvervangers aan.
mandate-mistake-self = U kunt uzelf niet vervangen.
mandate-mistake-outside = Kies dagen waarop uw eigen mandaat geldt, { $period }.
mandate-mistake-farther = Dit reikt verder dan uw eigen mandaat.
mandate-mistake-ended = Dit mandaat is al voorbij.
mandate-mistake-not-sooner = Het mandaat eindigt dan al. Een langer mandaat is een nieuw mandaat.
mandate-mistake-used = Op { $day } is er nog mee ondertekend. Kies die dag of een latere.
mandate-mistake-other-name = Dit mailadres hoort bij iemand die hier onder een andere naam bekend is. Kijk naam en adres na.
mandate-desk-go = Bekijk de mandaten

mail-mandate-granted-subject = U mag tekenen voor { $organisation }
mail-mandate-granted-text =
    Beste { $person },

    { $by } heeft vastgelegd dat u voor { $organisation } mag tekenen, { $period }.
    Functie: { $function }.
    { $extent }.

    U hoeft niets te doen. Als de vereniging een brief laat ondertekenen, krijgt u een mail met een link en een code.

    Klopt dit niet? Beantwoord dan deze mail of bel ons.

    Met vriendelijke groet,
    { $association }
mail-mandate-ended-subject = U tekent niet meer voor { $organisation }
mail-mandate-ended-text =
    Beste { $person },

    Uw mandaat om te tekenen voor { $organisation } is beëindigd: het gold { $period }.
    Wat u ermee ondertekende, blijft staan.

    Klopt dit niet? Beantwoord dan deze mail of bel ons.

    Met vriendelijke groet,
    { $association }
mail-mandate-will-end-subject = Uw mandaat voor { $organisation } heeft een einddatum
mail-mandate-will-end-text =
    Beste { $person },

    Uw mandaat om te tekenen voor { $organisation } heeft een einddatum gekregen: het geldt { $period }.
    Tot en met die dag kunt u ermee tekenen, en wat u ermee ondertekent, blijft staan.

    Klopt dit niet? Beantwoord dan deze mail of bel ons.

    Met vriendelijke groet,
    { $association }
mail-mandate-ends-subject = Uw mandaat voor { $organisation } loopt af
mail-mandate-ends-text =
    Beste { $person },

    Uw mandaat om te tekenen voor { $organisation } geldt nog tot en met { $until }. Daarna kunt u niet meer namens de organisatie tekenen.

    Blijft u deze rol vervullen? Stuur ons dan het nieuwe besluit, als antwoord op deze mail. Dan leggen wij een nieuw mandaat vast.

    Met vriendelijke groet,
    { $association }

## audit: wat er in huis gebeurde

audit-title = Gebeurtenissen
audit-text = Wie kwam er binnen, wie veranderde iets aan accounts, rollen, mandaten en leden, en wie deed wat met een brief. Alleen het bureau en de beheerder zien dit.
audit-go = Bekijk de gebeurtenissen
audit-empty = Hier is niets gevonden. Kies iemand anders, of alles.
audit-older = Ouder
audit-who = Wie
audit-what = Wat
audit-everyone = Iedereen
audit-everything = Alles
audit-filter = Zoek
audit-program = Vanaf de opdrachtregel, of door het programma zelf
audit-rows = { $count ->
    [one] 1 rij
   *[other] { $count } rijen
}
audit-signed-in = Ingelogd
audit-signed-out = Uitgelogd
audit-sign-in-held = Inloggen opgehouden
audit-session-ended = Elders uitgelogd
audit-password-set = Wachtwoord ingesteld
audit-codes-set-up = Codes uit een app ingesteld
audit-codes-removed = Codes uit een app weggehaald
audit-recovery-codes-made = Herstelcodes gemaakt
audit-recovery-code-used = Herstelcode gebruikt
audit-passkey-added = Passkey toegevoegd
audit-passkey-removed = Passkey weggehaald
audit-account-opened = Account geopend
audit-account-closed = Account gesloten
audit-role-given = Rol gegeven
audit-role-taken = Rol ingetrokken
audit-person-added = Persoon toegevoegd
audit-person-changed = Gegevens gewijzigd
audit-person-invited = Uitgenodigd om in te loggen
audit-person-left = Vertrokken
audit-mandate-granted = Mandaat gegeven
audit-mandate-ended = Mandaat beëindigd
audit-organisation-added = Organisatie toegevoegd
audit-organisation-changed = Organisatie gewijzigd
audit-register-imported = Tabel ingelezen
audit-text-frozen = Tekst vastgelegd
audit-text-thawed = Tekst losgemaakt
audit-round-opened = Ronde geopend
audit-round-extended = Termijn van de ronde verzet
audit-round-closed = Ronde gesloten
audit-round-cancelled = Ronde afgeblazen
audit-signed = Ondertekend
audit-reservation-lifted = Voorbehoud opgeheven
audit-declined = Niet ondertekend
audit-signature-withdrawn = Handtekening ingetrokken
audit-letter-finalised = Brief definitief gemaakt
audit-letter-sent = Verzending vastgelegd
audit-response-recorded = Reactie vastgelegd
audit-outcome-given = Uitkomst van een verzoek vastgelegd
audit-letter-published = Brief gepubliceerd
audit-letter-withdrawn = Brief ingetrokken

## people: de mensen die het huis kent

people-title = Mensen
people-text = Iedereen die de vereniging kent: met welk mailadres, in welke rol, en of inloggen kan. Alleen het bureau en de beheerder zien dit.
people-go = Bekijk de mensen
people-add = Voeg iemand toe
people-add-text = Een bestuurder die alleen tekent, heeft geen account nodig. Een mandaat is dan genoeg.
people-add-do = Voeg toe
people-search = Naam, mailadres of organisatie
people-which = Wie
people-which-all = Iedereen
people-which-left = vertrokken
people-ask = Toon
people-empty = Hier staat nog niemand.
people-none-found = Niemand past hierbij. Zoek op een deel van de naam, of kies iedereen.
people-here = { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
}
people-left = { $count ->
    [one] 1 persoon is vertrokken
   *[other] { $count } mensen zijn vertrokken
}
people-name = Naam
people-name-hint = Zoals die onder een brief komt te staan.
people-mail = Mailadres
people-mail-hint = Hier komt alle post, en hiermee logt iemand in.
people-language = Taal
people-language-hint = Van mails en bladzijden. Iedereen kan dit later zelf anders kiezen.
people-language-browser = Wat de browser vraagt; mail in het Nederlands
people-known = Naar de bladzijde van { $name }
people-mistake-mail = Vul een mailadres in, zoals naam@organisatie.nl.
people-mistake-mail-letter = Mailservers nemen dit teken niet aan: { $letter }
people-mistake-mail-domain = Schrijf het domein van dit mailadres zoals mailservers het kennen, met xn--… in plaats van { $domain }.
people-mistake-mail-taken = Iemand anders heeft dit mailadres al.
people-mistake-needs = Deze rol hoort bij een organisatie. Kies welke.
people-mistake-not-in = Deze rol geldt voor de hele vereniging. Kies geen organisatie.
people-mistake-already = Deze persoon heeft deze rol al.
people-invite-too = Nodig uit om in te loggen
people-invite-too-hint = De persoon krijgt een account zonder rollen, en een mail waarin staat hoe inloggen gaat.
people-details = Gegevens
people-edit = Wijzig de gegevens
people-edit-title = Gegevens van { $name }
people-edit-text = Bij een ander mailadres wordt de persoon overal uitgelogd. Het oude en het nieuwe adres krijgen er bericht van. Wat al ondertekend is, houdt de oude naam.
people-save = Bewaar
people-back = Terug
people-overtaken = Iemand anders heeft deze gegevens intussen gewijzigd
people-overtaken-text = Nu staat er: { $name }, { $mail }, taal: { $language }. Wat u typte, staat er nog. Bewaart u nog eens, dan geldt wat hieronder staat.
people-account = Account
people-account-none = Geen account
people-account-waiting = Nog nooit ingelogd
people-account-open = Kan inloggen
people-account-closed = Gesloten op { $day }
people-is-left = Vertrokken
people-signing-in = Inloggen
people-none-text = Er is geen account. Ondertekenen kan zonder, met de link en de code uit een uitnodiging. Wie meeleest of meedenkt, logt in.
people-waiting-text = Het account is open, maar er is nog niet mee ingelogd.
people-open-text = Het account is open, en er is mee ingelogd.
people-closed-text = Het account is gesloten op { $day }. Een nieuwe uitnodiging opent het weer, zonder rollen.
people-invite = Nodig uit om in te loggen
people-invite-again = Stuur de uitnodiging opnieuw
people-invited = De uitnodiging ging het laatst weg op { $moment }.
people-roles = Rollen
people-roles-of = Rollen van { $name }
people-roles-text = Bij elke verandering wordt de persoon overal uitgelogd. Wat iemand mag, wordt bij het inloggen bepaald.
people-roles-now = Wat deze persoon nu is
people-roles-do = Geef een rol, of trek er een in
people-roles-operator = De beheerder geeft rollen en trekt ze in.
people-no-roles = Geen rol.
people-role = Rol
people-role-give = Geef een rol
people-role-do = Geef deze rol
people-role-take = Trek de rol in: { $role }
people-role-where = Waar
people-role-where-hint = Een lezer en een bestuurder horen bij een organisatie, het secretariaat en het beheer niet. Een meedenker kan allebei.
people-role-association = De hele vereniging
people-role-opens = { $name } heeft nog geen account. Dat gaat met de rol open, en in de mail over de rol staat hoe inloggen gaat.
people-role-reopens = Het account van { $name } is gesloten op { $day }. Het gaat met de rol weer open, en in de mail over de rol staat hoe inloggen gaat.
people-role-tells = { $name } krijgt een mail over de nieuwe rol.
people-role-reader = Leest concepten in overleg, voor de eigen organisatie.
people-role-contributor = Leest concepten, geeft opmerkingen en stelt wijzigingen voor.
people-role-director = Tekent met een mandaat voor een organisatie, en denkt mee over concepten.
people-role-secretariat = Schrijft, vraagt handtekeningen, verstuurt en publiceert. Logt in met twee stappen.
people-role-operator = Geeft rollen en houdt de sleutels. Logt in met twee stappen.
people-mandates = Mandaten
people-mandates-go = Naar de mandaten
people-no-mandates = Geen mandaat: deze persoon tekent voor geen organisatie.
people-mandate-at = { $function }, { $organisation }
people-mandate-ended = voorbij
people-events = Laatste gebeurtenissen
people-events-all = Alle gebeurtenissen
people-no-events = Er is nog niets gebeurd.
people-leaves = Vertrekt { $name }?
people-leaves-text = Het account gaat dicht en mandaten eindigen. Wat ondertekend is, blijft staan.
people-leaves-do = Bekijk wat er eindigt…
people-erase = Wissen
people-erase-text = Vraagt deze persoon om gewist te worden, of is die al lang weg? Eerst vertrekt iemand, dan wist u wat er nog is.
people-erase-do = Bekijk wat er gewist wordt…
people-leave-title = { $name } vertrekt
people-leave-ends = Dit eindigt nu
people-leave-stays = Dit blijft
people-leave-nothing = Niets: er is geen account en er loopt geen mandaat.
people-leave-again = Komt deze persoon terug? Dan kunt u een nieuwe uitnodiging sturen. Rollen en mandaten worden dan ook opnieuw gegeven.
people-leave-do = Ja, { $name } vertrekt
people-ends-account = Het account: inloggen kan niet meer, en wachtwoord, passkeys en codes worden weggehaald.
people-ends-sessions = { $count ->
    [one] Eén plek waar nu is ingelogd: daar wordt uitgelogd.
   *[other] { $count } plekken waar nu is ingelogd: daar wordt uitgelogd.
}
people-ends-role = De rol: { $role }.
people-ends-mandate = Het mandaat voor { $organisation }.
people-ends-invitations = { $count ->
    [one] Eén open uitnodiging om te tekenen: die werkt niet meer.
   *[other] { $count } open uitnodigingen om te tekenen: die werken niet meer.
}
people-stays-signatures = { $count ->
    [0] Er staan geen handtekeningen onder brieven.
    [one] Eén handtekening onder een brief, met naam en functie zoals ze toen waren.
   *[other] { $count } handtekeningen onder brieven, met naam en functie zoals ze toen waren.
}
people-stays-ledger = Wat in versies en in het logboek staat: wie wat deed en wanneer.
people-stays-known = De naam en het mailadres, bij de mensen die vertrokken zijn.
people-out-of-reach = Dit doet alleen de beheerder
people-out-of-reach-text = Deze persoon werkt voor de vereniging. Alleen de beheerder wijzigt dan de gegevens, en laat iemand vertrekken.
people-oneself = U kunt niet zelf vertrekken
people-oneself-text = Vraag iemand anders van het bureau of het beheer om dat te doen. Zo ziet altijd een tweede wat er eindigt.
people-last-holder = Dit is de laatste beheerder
people-last-holder-text = Iemand moet de sleutels houden: zonder beheerder kan niemand meer rollen geven. Geef eerst iemand anders de rol beheer. Er is niets veranderd.
people-said-added = De persoon is toegevoegd
people-said-added-and-invited-text = De uitnodiging om in te loggen gaat nu weg.
people-said-changed = De wijziging is bewaard
people-said-mail = Het mailadres is gewijzigd
people-said-mail-text = De persoon is overal uitgelogd. Het oude en het nieuwe adres krijgen er bericht van.
people-said-unchanged = Er was niets anders; er is niets gewijzigd
people-said-invited = De uitnodiging gaat nu weg
people-said-just-before = De uitnodiging ging net al weg
people-said-just-before-text = Geef de mail even de tijd. Na een minuut kunt u haar opnieuw sturen.
people-said-role = De rol is gegeven
people-said-role-text = De persoon krijgt er een mail over, en logt opnieuw in.
people-said-role-taken = De rol is ingetrokken
people-said-role-taken-text = De persoon is overal uitgelogd.
people-said-left = De persoon is vertrokken
people-said-left-text = Het account is dicht en mandaten zijn voorbij. Wat ondertekend is, blijft staan.

## privacy, retention, erase: wat er over mensen wordt bewaard, hoe lang, en hoe het weggaat
privacy-title = Privacy
privacy-standfirst = Wat we over mensen bewaren, waarom, hoe lang, en wat u eraan kunt doen. Wie alleen leest, laat hier niets achter.
privacy-who = Wie verantwoordelijk is
privacy-who-nameless = De vereniging die deze site gebruikt, bepaalt wat er wordt bewaard en is daarvoor verantwoordelijk.
privacy-who-text = { $association } bepaalt wat er wordt bewaard en is daarvoor verantwoordelijk.
privacy-who-ask = Vragen, of iets laten verbeteren of wissen? Mail
privacy-who-others = We verkopen niets, delen niets met adverteerders en meten geen bezoek. Alleen wie de computers en de mail verzorgt, komt verder bij de gegevens.
privacy-what = Wat we bewaren
privacy-of-whom = Van wie
privacy-what-for = Waarvoor
privacy-ground = Grond in de AVG
privacy-how-long = Hoe lang
privacy-identity = Naam en mailadres
privacy-identity-what = Hoe u heet, op welk adres u mail krijgt, en in welke taal u leest.
privacy-identity-why = Om u te kunnen vragen, u binnen te laten en te weten wie tekende.
privacy-mandates = Mandaten
privacy-mandates-what = Voor welke organisatie u mag tekenen, in welke functie, van wanneer tot wanneer, en waaruit dat blijkt.
privacy-mandates-why = Niemand tekent voor een organisatie zonder dat vaststaat dat het mag.
privacy-answers = Vragen om te tekenen, en de antwoorden
privacy-answers-what = Wie we vroegen om welke brief te tekenen, wat het antwoord was, en de opmerking of reden die erbij stond.
privacy-answers-why = Om te weten wie achter een brief staat en wie niet, en waarom niet.
privacy-signatures = Namen onder brieven
privacy-signatures-what = De naam, functie en organisatie zoals die onder de brief staan, in welke hoedanigheid en wanneer er getekend is, van wie met een passkey tekent de openbare sleutel en de handtekening daarmee, en de opmerking die iemand zelf bij de naam op de website liet zetten.
privacy-signatures-why = Een brief zegt wie erachter staat, en iedereen moet dat kunnen nagaan.
privacy-account = Account
privacy-account-what = Dat u kunt inloggen, in welke rol, en waarmee: wachtwoord, codes uit een app, herstelcodes en passkeys. Geheimen staan er versleuteld, of zo dat ze niet terug te lezen zijn.
privacy-account-why = Om u binnen te laten en anderen niet.
privacy-browsers = Bekende browsers
privacy-browsers-what = Dat u eerder in een bepaalde browser inlogde. We herkennen hem aan een willekeurig getal dat hij bewaart.
privacy-browsers-why = Zo hoeft u niet te wachten als een vreemde elders uw wachtwoord probeert te raden.
privacy-sessions = Waar u ingelogd bent
privacy-sessions-what = Wanneer en hoe u inlogde, wanneer u het laatst iets deed, en de naam van uw browser, zoals “Firefox, Windows”.
privacy-sessions-why = Om u ingelogd te houden, en om u te laten zien waar dat is.
privacy-steps = Halve stappen bij het inloggen
privacy-steps-what = Dat er een code is gemaild of een tweede stap is gevraagd.
privacy-steps-why = Om de volgende stap aan dezelfde browser te vragen.
privacy-attempts = Mislukte pogingen
privacy-attempts-what = Hoe vaak inloggen of een code mislukte, geteld onder een code die niet zegt van wie of waarvandaan.
privacy-attempts-why = Wie vaak misraadt, moet wachten. Zo is raden zinloos.
privacy-mails = Verstuurde mails
privacy-mails-what = Naar welk adres een mail ging, het onderwerp, en of hij aankwam. De tekst gaat weg zodra de mail is verstuurd.
privacy-mails-why = Om te zien wie een mail niet kreeg, en om niets twee keer te sturen.
privacy-events = Gebeurtenissen in huis
privacy-events-what = Wie inlogde, wie iets veranderde aan accounts, rollen, mandaten of leden, en wie wat met een brief deed.
privacy-events-why = Om te kunnen nagaan wat er gebeurde als er iets mis is.
privacy-authorship = Wie aan een brief werkte
privacy-authorship-what = Wie een versie schreef, een ronde opende, publiceerde, of iets vastlegde.
privacy-authorship-why = Wat namens de vereniging gebeurt, is door iemand gedaan.
privacy-sittings = Wat u typte en nog niet bewaarde
privacy-sittings-what = Welke brief u open hebt, en de tekst die u typte sinds de laatste versie.
privacy-sittings-why = Om niets te verliezen als de verbinding wegvalt, en om anderen te laten zien dat u ermee bezig bent.
privacy-imports = Ingelezen en nog niet bewaard
privacy-imports-what = Een tabel met organisaties of adressen die is ingelezen en nog op een ja wacht, of een stuk met Kamervragen dat nog niet is bewaard, en wie dat deed.
privacy-imports-why = Om eerst te laten zien wat er zou veranderen of wat er is gelezen.
privacy-correspondence = Geadresseerden en reacties
privacy-correspondence-what = Aan wie een brief is gericht en verstuurd, wie erop reageerde en wat die schreef, met de mail waarin dat kwam; welke Kamerleden er vragen over stelden en wie die beantwoordde.
privacy-correspondence-why = Een brief en wat ervan kwam horen bij elkaar.
privacy-incoming-mails = Mail die bij geen brief hoort
privacy-incoming-mails-what = Binnengekomen mail die opzij is gelegd of nooit bij een brief kwam, en mail die alleen iets meldt over een verzending, zoals dat iemand afwezig is of dat een brief niet aankwam: van wie, het onderwerp, en de mail zelf. Mail die bij een brief hoort, staat bij de reacties.
privacy-incoming-mails-why = Om te weten wie antwoordde, te kunnen bewijzen wat er werd gezegd, en een mail alsnog bij een brief te leggen.
privacy-officials = Ambtsdragers
privacy-officials-what = Wie een openbaar ambt bekleedt of bekleedde, en van wanneer tot wanneer.
privacy-officials-why = Brieven worden aan ambtsdragers geschreven, en later moet duidelijk zijn wie het toen was.
privacy-assistants = Medewerkers van ambten
privacy-assistants-what = Naam, mailadres en telefoonnummer van wie voor een ambt werkt.
privacy-assistants-why = Om een ambt te bereiken. Wie weg is, haalt het bureau met één knop weg.
privacy-whose-known = Iedereen die bij de vereniging bekend is
privacy-whose-directors = Bestuurders en hun vervangers
privacy-whose-account-holders = Wie een account heeft
privacy-whose-at-the-door = Wie probeert in te loggen
privacy-whose-staff = Het bureau en de beheerder
privacy-whose-correspondents = Wie een brief krijgt of erop reageert
privacy-ground-interest = Gerechtvaardigd belang: met één stem spreken, en kunnen bewijzen wie wat zei (art. { $articles })
privacy-ground-security = De plicht om gegevens goed te beveiligen (art. { $articles })
privacy-ground-made-public = Gerechtvaardigd belang, en wat u zelf openbaar maakte door te tekenen (art. { $articles })
privacy-term-while-open = Zolang het account open is
privacy-term-with-person = Zolang bekend is om wie het gaat
privacy-term-with-letter = Zolang de brief er is: wat gepubliceerd is, blijft gepubliceerd
privacy-term-while-listed = Zolang het in de lijst van geadresseerden staat
privacy-term-days = { $count ->
    [one] Eén dag { $since }
   *[other] { $count } dagen { $since }
}
privacy-term-months = { $count ->
    [one] Eén maand { $since }
   *[other] { $count } maanden { $since }
}
privacy-since-last-use = na het laatste gebruik
privacy-since-end = nadat het is afgelopen
privacy-since-last-try = na de laatste poging
privacy-since-read-in = na het inlezen
privacy-since-round-ended = na het einde van de ronde
privacy-since-made = nadat de mail is gemaakt
privacy-since-came-in = nadat de mail binnenkwam of opzij is gelegd
privacy-since-happened = nadat het gebeurde
privacy-since-left = nadat iemand wegging. Wie onder een brief staat, blijft bekend tot die vraagt om gewist te worden
privacy-erasure = Wissen
privacy-erasure-text = Wilt u weg? Dan vervangen we uw naam door “Gewiste persoon” en wissen we alles wat verder van u bekend is. U vraagt het zelf op uw eigen pagina, of per mail. De beheerder doet het, binnen een maand. Heeft u nog een mandaat, een rol of een open vraag om te tekenen, dan eindigt die eerst.
privacy-erasure-stays = Staat uw naam onder een gepubliceerde brief, dan blijft die daar staan, op de pagina en in het verzegelde bestand. Anderen moeten kunnen nagaan wie de brief ondertekende (AVG art. 17 lid 3, onder a en d). Uw mailadres, opmerkingen en al het andere gaan wel weg.
privacy-erasure-ledger = In het logboek dat iedereen kan controleren staat nooit een naam, maar een code die uit uw naam en een willekeurig getal is berekend. Bij het wissen gaat dat getal weg. De code blijft, en niemand kan er nog uit halen wie het was.
privacy-erasure-backups = In een reservekopie blijft iets staan tot die kopie wordt vervangen. Wie een oude kopie terugzet, wist daarna opnieuw.
privacy-rights = Uw rechten
privacy-rights-text = U mag zien wat we van u bewaren, er een kopie van krijgen, het laten verbeteren of wissen, bezwaar maken, en vragen om het gebruik te beperken.
privacy-rights-account = Wie kan inloggen, doet veel daarvan zelf:
privacy-rights-complaint = Komt u er met ons niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.
privacy-cookies = Cookies
privacy-cookies-text = Wie alleen leest, krijgt geen cookie. Kiest u een andere taal, dan krijgt u één cookie, die dat onthoudt en niets anders.
privacy-cookies-signed-in = Wie inlogt, krijgt cookies die daarvoor nodig zijn: voor de stap waar u bent, om ingelogd te blijven, en om deze browser te herkennen. Er is niets bij van anderen. Wie een brief schrijft: wat u typt, staat ook in deze browser tot de server het heeft, of tot u uitlogt.
privacy-count = { $count ->
    [one] 1 gegeven
   *[other] { $count } gegevens
}
privacy-own = Wat we van u bewaren
privacy-own-text = Wat er over u bekend is, hoe lang we het bewaren, een kopie ervan, en wissen.
privacy-own-go = Bekijk wat we bewaren
privacy-own-kept = Wat er nu is
privacy-own-all = Alles over privacy, met de redenen
privacy-own-copy = Een kopie
privacy-own-copy-text = Alles wat we van u bewaren, in één bestand (JSON) dat ook andere programma’s kunnen lezen. Geheimen, zoals uw wachtwoord, staan er niet in: alleen dat ze er zijn.
privacy-own-copy-do = Haal de kopie op
privacy-own-erase = Wissen
privacy-own-erase-text = Wilt u dat we wissen wat we van u bewaren? De beheerder ziet uw vraag en doet het, binnen een maand. Heeft u nog een mandaat of een rol, dan neemt het bureau eerst contact met u op.
privacy-own-erase-do = Vraag om te wissen
privacy-own-asked = Uw vraag staat klaar
privacy-own-asked-text = De beheerder ziet dat u wilt dat uw gegevens worden gewist. U krijgt bericht als er eerst nog iets moet.
retention-title = Bewaartermijnen
retention-text = Hoe lang alles wordt bewaard, wat er wanneer is weggegaan, en wie vraagt om te wissen.
retention-go = Bekijk de bewaartermijnen
retention-asked = Wie vraagt om te wissen
retention-asked-none = Op dit moment niemand.
retention-asked-at = Gevraagd op { $when }
retention-asked-do = Bekijk en wis
retention-terms = Termijnen
retention-now = Nu uitvoeren
retention-done = Wat lang genoeg is bewaard, is weg
retention-erased = De persoon is gewist
retention-no-date = Gaat mee met het account, de persoon of de brief
retention-never = Nog niet uitgevoerd
retention-ran = { $when }: { $count ->
    [0] niets
    [one] 1 gegeven
   *[other] { $count } gegevens
} van { $until } of ouder
retention-ran-by = { $when }, door { $by }: { $count ->
    [0] niets
    [one] 1 gegeven
   *[other] { $count } gegevens
} van { $until } of ouder
erase-person = Gewiste persoon
erase-word = gewist
erase-title = Wis { $name }
erase-text = Dit kan niet ongedaan worden gemaakt. Kijk na of dit de juiste persoon is, en of die erom vroeg of lang genoeg weg is.
erase-goes = Wat weggaat
erase-stays = Wat blijft
erase-stays-nothing = Deze persoon staat niet onder een gepubliceerde brief. Er blijft geen naam staan.
erase-stays-printed = Onder deze gepubliceerde brieven blijft de naam staan, op de pagina en in het verzegelde bestand, met de functie en het bewijs van het mandaat waaronder getekend is. Dat mag en moet blijven voor de vrijheid van informatie en voor het archief (AVG art. 17 lid 3, onder a en d):
erase-stays-deeds = Dat er iets is gedaan en wanneer, blijft ook: een versie, een ronde, een antwoord. Alleen staat erbij “Gewiste persoon”. Het logboek blijft kloppen en zegt dat er is gewist.
erase-do = Ja, wis deze persoon
erase-not-yet = Dit kan nog niet
erase-obstacle-erased = Deze persoon is gewist.
erase-obstacle-mandate = Deze persoon mag nog tekenen voor een organisatie. Laat eerst het mandaat eindigen; de dag daarna kan wissen.
erase-obstacle-role = Deze persoon heeft nog een rol. Trek die eerst in.
erase-obstacle-invitation = Deze persoon is gevraagd om te tekenen en heeft nog niet geantwoord. Wacht tot de ronde voorbij is.
erase-obstacle-unfinished = Onder een brief die nog niet is gepubliceerd of ingetrokken staat een handtekening van deze persoon. Rond die brief eerst af.
audit-data-exported = Kopie van eigen gegevens opgehaald
audit-erasure-asked = Gevraagd om te wissen
audit-person-erased = Persoon gewist
audit-retention-ran = Bewaartermijnen uitgevoerd

# Samenvoegen, vergelijken en wat er met versies gebeurt
merge-title = Twee teksten samenvoegen
merge-saved-meanwhile = { $author } heeft intussen versie { $number } bewaard
merge-text = { $count ->
    [one] Wat u beiden wijzigde is samengevoegd, op één plek na. Kies daar wat het wordt.
   *[other] Wat u beiden wijzigde is samengevoegd, op { $count } plekken na. Kies daar wat het wordt.
} Er is nog niets bewaard, en niets gaat verloren.
merge-text-unbased = Het is niet bekend van welke versie u begon. { $count ->
    [one] Op één plek verschilt uw tekst. Kies daar wat het wordt.
   *[other] Op { $count } plekken verschilt uw tekst. Kies daar wat het wordt.
} Er is nog niets bewaard, en niets gaat verloren.
merge-fields = Rond de tekst
merge-body = In de tekst
merge-conflict = Plek { $number } van { $total }
merge-conflict-note = Plek { $number } van { $total }: noot { $name }
merge-mine = Uw tekst
merge-theirs = { $author }, versie { $number }
merge-nothing = Hier staat niets.
merge-removed = Hier weggehaald.
merge-field-empty = Niet ingevuld.
merge-question = Wat wordt het op plek { $number }?
merge-question-field = Wat wordt het bij { $name }?
merge-take-mine = Mijn tekst
merge-take-theirs = De tekst van { $author }
merge-take-both = Allebei: eerst mijn tekst, daaronder die van { $author }
merge-choose = Plek { $number }: kies wat het wordt.
merge-choose-field = { $name }: kies wat het wordt.
merge-settled = { $count ->
    [one] 1 alinea zonder botsing
   *[other] { $count } alinea’s zonder botsing
}{ $changed ->
    [0] {""}
   *[other] , waarvan { $changed } gewijzigd
}
merge-by-you = Van u
merge-by-them = Van { $author }
merge-by-both = Van u beiden
merge-do = Voeg samen en bewaar
merge-edit = Terug naar mijn tekst
merge-kept = Past geen van de twee? Kies er een en pas de tekst daarna aan. De versie van de ander blijft gewoon bestaan.
merge-look = Bekijk wat u toevoegde
desk-notice-merged = Iemand anders had intussen bewaard. Uw tekst is ermee samengevoegd en bewaard als nieuwe versie.
desk-notice-restored = De oudere tekst is teruggezet als nieuwe versie.
desk-notice-named = De versie heeft nu een naam.
desk-notice-unnamed = De naam is weggehaald.
desk-notice-changes-mailed = De wijzigingen worden gemaild.
desk-notice-changes-mailed-before = Wie u koos, had deze mail al. Er is niets verstuurd.
compare-views = Weergave
compare-below = Onder elkaar
compare-beside = Naast elkaar
compare-moved = Verplaatst ({ $number })
compare-away = Verplaatst ({ $number }): “{ $start }”
compare-note = Noot { $name }
version-merged = Samengevoegd: geschreven vanaf versie { $base }
version-merged-unbased = Samengevoegd met de versie ervoor
version-restored = Teruggezet uit versie { $from }
version-named-by = { $author }, { $when }
version-name = Naam voor deze versie
version-name-hint = Bijvoorbeeld “Naar het bestuur”. Zo vindt u de versie terug.
version-name-do = Geef deze naam
version-unname = Haal “{ $name }” weg
restore-title = Versie { $number } terugzetten
restore-text = De tekst van versie { $number } wordt de nieuwe versie { $next }. Alle versies blijven bestaan, ook versie { $latest }.
restore-do = Ja, zet versie { $number } terug
restore-offer = Zet deze tekst terug…
changes-offer = Mail deze wijzigingen…
changes-title = Wijzigingen mailen
changes-text = Wie meeleest krijgt in gewone tekst te zien wat er veranderde van versie { $from } naar versie { $to }, in de eigen taal.
changes-to = Aan wie
changes-nobody = Niemand leest mee: er is geen meelezer, en niemand mag tekenen voor een organisatie.
changes-nobody-chosen = Kies aan wie het gaat.
changes-told = had deze mail al
changes-mail = Zo leest de mail
changes-same = Deze versies zijn gelijk. Er valt niets te mailen.
changes-do = Verstuur
mail-changes-subject = Gewijzigd: { $title } (versie { $to })
mail-changes-text =
    Beste { $person },

    De tekst “{ $title }” is gewijzigd, van versie { $from } naar versie { $to }. Hieronder staat wat er veranderde.
    Wat erbij kwam staat tussen {"{+"} en {"+}"}. Wat eruit ging staat tussen [- en -].

    { $changes }

    Met vriendelijke groet,
    { $association }
mail-changes-field = { $name }:
mail-changes-unchanged = { $count ->
    [one] (1 alinea ongewijzigd)
   *[other] ({ $count } alinea’s ongewijzigd)
}
mail-changes-moved = (verplaatst)
mail-changes-away = (verplaatst: “{ $start }”)
mail-changes-more = De rest is te lang voor een mail. Vraag het secretariaat om de hele vergelijking.
audit-changes-mailed = Wijzigingen gemaild
## Overleg: opmerkingen en wijzigingsvoorstellen bij een concept
review-title = Overleg
review-version = versie { $number }
review-version-note = Wijzigingsvoorstel overgenomen
review-list-text = Concepten die leden en andere meelezers nu kunnen lezen.
review-list-none = Er is nu geen concept in overleg. Komt er een, dan staat het hier.
review-list-earlier = Eerder besproken
review-list-changed = Laatst gewijzigd: { $when }
review-open-suggestions = { $count ->
    [0] geen open voorstellen
    [one] 1 open voorstel
   *[other] { $count } open voorstellen
}
review-open-comments = { $count ->
    [0] geen open opmerkingen
    [one] 1 open opmerking
   *[other] { $count } open opmerkingen
}
review-lead-closed = Deze brief is niet meer in overleg. U ziet wat er is gezegd en besloten.
review-lead-decides = Meelezers geven hier hun opmerkingen en stellen andere woorden voor. U besluit.
review-lead-comments = Lees de tekst. Onder elke alinea kunt u een opmerking maken of andere woorden voorstellen.
review-lead-reads = U leest het concept mee. U ziet wat mensen van uw eigen organisatie erover zeggen.
review-lines-on = Toon regelnummers
review-lines-off = Verberg regelnummers
review-to-desk = Naar de brief op het bureau
review-margin = Bij deze alinea
review-do-comment = Opmerking maken
review-do-suggest = Stel andere woorden voor
review-do-section = Alle { $count } voorstellen in dit deel overnemen…
review-do-place = Plaats
review-do-back = Terug zonder te plaatsen
review-do-accept = Neem over
review-do-amend = Neem deze woorden over
review-do-reject = Wijs af
review-do-take-back = Trek mijn voorstel in
review-do-resolve = Afgehandeld
review-do-reopen = Toch niet afgehandeld
review-do-reply = Plaats antwoord
review-go-decide = Besluit of antwoord
review-go-reply = Antwoord
review-comment-number = Opmerking { $number }
review-suggestion-number = Voorstel { $number }
review-comment = Uw opmerking
review-quote = Gaat het om bepaalde woorden?
review-quote-hint = Neem ze over zoals ze er staan. Leeg: uw opmerking gaat over de hele alinea.
review-older = U reageert op versie { $number }. Er is intussen een nieuwere tekst; uw reactie komt bij dezelfde woorden te staan.
review-words = Zo zou het moeten luiden
review-words-hint = Verander alleen wat anders moet. Sterretjes, hekjes en noten tussen haken horen bij de opmaak.
review-why = Waarom?
review-why-hint = Mag leeg blijven. Een reden helpt bij het besluit.
review-why-said = Waarom:
review-mention = Iemand erbij halen
review-mention-hint = Deze persoon krijgt er bericht van. Typen mag ook: @ met de hele naam.
review-mention-none = Niemand
review-replies = Antwoorden
review-turns = Wat ermee gebeurde
review-reply = Uw antwoord
review-reply-title = Antwoorden
review-adrift = De woorden waar dit over gaat staan niet meer in de tekst. Dit stond er:
review-changed = De woorden waar dit over gaat zijn intussen veranderd.
review-adrift-title = Losgeraakt
review-adrift-text = Deze gaan over woorden die niet meer in de tekst staan.
review-collides = Dezelfde woorden worden ook veranderd door:
review-clashes = Voorstellen die botsen
review-clashes-text = Deze voorstellen veranderen dezelfde woorden. Neemt u er een over, dan moet u bij de andere opnieuw kiezen.
review-closed = Afgehandeld
review-closed-show = { $count ->
    [one] Toon wat is afgehandeld
   *[other] Toon de { $count } die zijn afgehandeld
}
review-accept = Overnemen
review-accept-text = De tekst krijgt een nieuwe versie, met { $author } als schrijver.
review-accept-adrift = Dit voorstel kan niet worden overgenomen: de woorden die het vervangt staan niet meer in de tekst. Wijs het af met een reden, of vraag de indiener om een nieuw voorstel.
review-accept-changed = Dit voorstel kan niet zomaar worden overgenomen: de woorden die het vervangt zijn intussen veranderd. Hieronder kunt u zelf bepalen wat er komt te staan.
review-effect-applies = De andere open voorstellen blijven bruikbaar.
review-effect-collides = verandert dezelfde woorden. Daar moet u daarna opnieuw kiezen.
review-effect-adrift = raakt los, want de woorden waar het over gaat verdwijnen.
review-amend = Overnemen in andere woorden
review-amend-text = U bepaalt wat er komt te staan. De nieuwe versie staat op uw naam.
review-amend-now = Nu staat er:
review-amend-words = Wat er komt te staan
review-reject = Afwijzen
review-reject-why = Waarom niet?
review-reject-hint = De indiener krijgt dit te lezen.
review-section = Alle voorstellen in dit deel
review-section-text = U neemt deze voorstellen in één keer over. Elk wordt een versie met de indiener als schrijver.
review-section-do = { $count ->
    [one] Neem dit voorstel over
   *[other] Neem deze { $count } voorstellen over
}
review-section-none = In dit deel is geen voorstel dat zo kan worden overgenomen.
review-section-stay = Deze blijven open
review-section-stay-text = Ze veranderen dezelfde woorden als een ander voorstel. Kies per voorstel.
review-told-commented = Uw opmerking staat erbij.
review-told-suggested = Uw voorstel staat erbij.
review-told-replied = Uw antwoord staat erbij.
review-told-resolved = De opmerking is afgehandeld.
review-told-reopened = De opmerking staat weer open.
review-told-accepted = Het voorstel is overgenomen.
review-told-amended = Uw woorden staan in de tekst. Het voorstel is afgehandeld.
review-told-rejected = Het voorstel is afgewezen. De indiener ziet uw reden.
review-told-withdrawn = Uw voorstel is ingetrokken.
review-told-all = De voorstellen in dit deel zijn overgenomen.
review-told-some = Een deel is overgenomen. De voorstellen die botsen staan nog open; ze staan hieronder.
review-turn-resolved = Afgehandeld door { $by }, { $when }
review-turn-reopened = Weer geopend door { $by }, { $when }
review-turn-accepted = Overgenomen door { $by } in versie { $version }, { $when }
review-turn-amended = In andere woorden overgenomen door { $by } in versie { $version }, { $when }
review-turn-rejected = Afgewezen door { $by }, { $when }
review-turn-withdrawn = Ingetrokken door { $by }, { $when }
review-refused = Dat kan nu niet
review-refused-stage = De brief is niet meer in overleg. Er is niets veranderd.
review-refused-decided = Hierover is al besloten. Er is niets veranderd.
review-refused-adrift = De woorden die dit voorstel vervangt staan niet meer zo in de tekst. Er is niets veranderd.
review-refused-overtaken = Iemand anders heeft intussen de tekst veranderd. Kijk wat er nu staat en besluit dan opnieuw.
review-refused-no-text = Met deze woorden wordt de tekst te lang, of er staat een teken in dat niet kan. Er is niets veranderd.
review-wrong-no-text = Schrijf iets.
review-wrong-bad-text = Dit is te lang (hoogstens 2000 tekens) of er staat een teken in dat niet kan.
review-wrong-no-quote = Deze woorden staan niet zo in de alinea. Neem ze precies over, of laat het veld leeg.
review-wrong-no-change = U hebt nog niets veranderd.
review-wrong-too-much = Dit verandert te veel in één voorstel. Verdeel het over meer voorstellen.
review-wrong-no-reason = Geef een reden. De indiener krijgt die te lezen.
review-own-text = Lees concepten mee, maak opmerkingen en stel andere woorden voor, of volg wat uw organisatie zegt.
review-own-go = Naar het overleg
review-mail-on = U krijgt hoogstens één mail per dag over wat voor u nieuw is in het overleg.
review-mail-off = U krijgt geen mail over het overleg.
review-mail-stop = Stop deze mail
review-mail-start = Stuur mij deze mail
review-desk = Overleg
review-desk-text = In het overleg staan { $suggestions ->
    [0] geen open voorstellen
    [one] 1 open voorstel
   *[other] { $suggestions } open voorstellen
} en { $comments ->
    [0] geen open opmerkingen
    [one] 1 open opmerking
   *[other] { $comments } open opmerkingen
}.
review-desk-go = Naar het overleg
mail-review-subject = { $count ->
    [one] Nieuw in het overleg
   *[other] Nieuw in het overleg: { $count } berichten
}
mail-review-text = Beste { $person },

    Dit is er nieuw in het overleg over onze brieven.

    { $news }

    U krijgt hoogstens één zo'n mail per dag. Liever niet? Zet het uit op { $off }

    Met vriendelijke groet,
    { $association }
mail-review-commented = { $by } maakte een opmerking bij “{ $quote }”
mail-review-suggested = { $by } stelt andere woorden voor bij “{ $quote }”
mail-review-replied = { $by } antwoordde bij “{ $quote }”
mail-review-named = { $by } noemt u bij “{ $quote }”
mail-review-resolved = { $by } handelde de opmerking af bij “{ $quote }”
mail-review-reopened = { $by } opende de opmerking weer bij “{ $quote }”
mail-review-accepted = { $by } nam het voorstel over bij “{ $quote }”
mail-review-amended = { $by } nam het voorstel in andere woorden over bij “{ $quote }”
mail-review-rejected = { $by } wees het voorstel af bij “{ $quote }”; de reden staat erbij
mail-review-withdrawn = { $by } trok het voorstel in bij “{ $quote }”
mail-review-more = en nog { $count }
privacy-review = Wat iemand over concepten zei
privacy-review-what = Opmerkingen, wijzigingsvoorstellen en antwoorden bij een concept, wie daarin is genoemd, en wie waarover besloot.
privacy-review-why = Zo is terug te vinden hoe een tekst tot stand kwam.
# Cijfers in de tekst, verzoeken, en het nakijken voor het vastleggen
claims-members = { $count ->
    [one] { $shown } lid
   *[other] { $shown } leden
}
claims-municipalities = { $count ->
    [one] { $shown } gemeente
   *[other] { $shown } gemeenten
}
claims-provinces = { $count ->
    [one] { $shown } provincie
   *[other] { $shown } provincies
}
claims-inhabitants = { $count ->
    [one] { $shown } inwoner
   *[other] { $shown } inwoners
}
claims-signatories = { $count ->
    [one] { $shown } ondertekenaar
   *[other] { $shown } ondertekenaars
}
claims-signatories-open = [aantal] ondertekenaars
claims-counted = inwoners per 1 januari { $year }
claims-counted-here = per 1 januari { $year }
claims-hint-register = Uit het ledenregister van { $day }. Bij het vastleggen wordt dit gewone tekst.
claims-hint-signatories = Hier komt hoeveel namen er onder de brief staan, zodra de brief definitief is.
claims-note = Cijfers van { $day } ingevuld: { $list }
claims-of-day = Cijfers uit het ledenregister van { $day }
claims-signing = In de tekst staat “{ $words }”. Dat getal is er nog niet: zodra de brief definitief wordt, komt er te staan hoeveel namen eronder staan. In de tekst die u tekent staat daarvoor { $mark }. Verder verandert er niets.
problem-unknown-claim = { "{{" }{ $name }{ "}}" } kan niet worden ingevuld. Wel { "{{leden}}" }, { "{{gemeenten}}" }, { "{{provincies}}" }, { "{{inwoners}}" } en { "{{ondertekenaars}}" }. Is het gewoon tekst? Zet er dan een \ voor.
problem-claim-outside-text = Cijfers worden alleen in de tekst zelf ingevuld. Schrijf hier het getal, of haal het weg.
drafting-short-unknown-claim = cijfer dat niet bestaat
desk-refused-figures = De cijfers in het ledenregister zijn intussen veranderd. Kijk de tekst nog eens na.
freeze-right = In orde
freeze-look = Kijk na
freeze-blocks = Houdt tegen
freeze-see = Bekijk
freeze-text = De tekst die vast komt te liggen
freeze-problems-none = Niets in de tekst houdt het vastleggen tegen.
freeze-problems-advice = { $count ->
    [one] Er is één aandachtspunt in de tekst.
   *[other] Er zijn { $count } aandachtspunten in de tekst.
}
freeze-problems-blocking = { $count ->
    [one] Eén ding in de tekst moet eerst anders.
   *[other] { $count } dingen in de tekst moeten eerst anders.
}
freeze-review-none = Er staan geen voorstellen of opmerkingen open.
freeze-review-open = { $suggestions ->
    [0] Er staan geen voorstellen open
    [one] Er staat één voorstel open
   *[other] Er staan { $suggestions } voorstellen open
}, en { $comments ->
    [0] geen opmerkingen.
    [one] één opmerking.
   *[other] { $comments } opmerkingen.
}
freeze-figures = Cijfers
freeze-figures-text = Wat nu nog een teken is, wordt gewone tekst. Dat wordt versie { $number }, en die komt vast te liggen. Versie { $before } blijft zoals zij is, met de tekens erin. Maakt u de tekst later weer los, dan blijven de woorden woorden.
freeze-figures-line = Regel
freeze-figures-before = Nu in de tekst
freeze-figures-after = Komt vast te liggen
freeze-figures-put = { $count ->
    [one] Eén cijfer wordt gewone tekst.
   *[other] { $count } cijfers worden gewone tekst.
}
freeze-figures-earlier = De cijfers in deze tekst zijn van { $day }. Ze werden gewone tekst in versie { $number } en veranderen niet meer vanzelf.
freeze-figures-compare = Vergelijk met de versie ervoor
freeze-figures-signatories = { $mark } blijft zo in de tekst staan. Op pagina en papier komt daar hoeveel namen eronder staan, zodra de brief definitief is. Wie tekent leest “{ $words }”.
freeze-demands-none = Er staan geen verzoeken in. Staat er toch een lijst met verzoeken? Zet dan {"{"}.demands{"}"} achter de kop erboven.
freeze-demands = { $count ->
    [one] Er staat één verzoek in.
   *[other] Er staan { $count } verzoeken in.
}
freeze-demands-unclear = { $count ->
    [one] Van één verzoek is niet duidelijk of het hetzelfde is als eerst.
   *[other] Van { $count } verzoeken is niet duidelijk of ze hetzelfde zijn als eerst.
}
freeze-addressees = { $count ->
    [one] Eén geadresseerde, met postadres.
   *[other] { $count } geadresseerden, elk met postadres.
}
freeze-addressees-homeless = { $count ->
    [one] Zonder postadres: { $names }.
   *[other] { $count } zonder postadres: { $names }.
}
freeze-proof = Zo komt de tekst op papier, nog zonder namen en zegel.
freeze-proof-open = Open de proefdruk (pdf)
demands-title = Verzoeken
demands-none = In deze brief staan geen verzoeken.
demands-clear = Elk verzoek houdt zijn eigen adres, ook als het van plaats of van woorden verandert.
demands-closed = De tekst ligt vast. Welk verzoek welk is, verandert niet meer.
demands-unclear = { $count ->
    [one] Eén verzoek is zo veranderd dat alleen u kunt zeggen of het hetzelfde is gebleven. Tot die tijd geldt het als nieuw.
   *[other] { $count } verzoeken zijn zo veranderd dat alleen u kunt zeggen of ze hetzelfde zijn gebleven. Tot die tijd gelden ze als nieuw.
}
demands-number = Verzoek { $number }
demands-place = Vast adres van verzoek { $number }
demands-is-new = Nieuw in versie { $number }
demands-is-near = Hetzelfde verzoek, in versie { $number } anders verwoord
demands-is-same = Hetzelfde verzoek als eerst, zoals gezegd; verwoord in versie { $number }
demands-is-own = Een nieuw verzoek, zoals gezegd; sinds versie { $number }
demands-is-unclear = Hetzelfde verzoek?
demands-said-by = Gezegd door { $author }, { $when }
demands-question = Is verzoek { $number } hetzelfde verzoek als eerst?
demands-same = Ja, hetzelfde als:
demands-own = Nee, dit is een nieuw verzoek
demands-keep = Bewaar
demands-change = Zeg het anders
demands-answer = Zeg welk verzoek het is
demands-open = Bekijk de verzoeken
demands-said = Dat is bewaard.
demands-no-choice = Kies of het hetzelfde verzoek is.
demands-together = Dat kan niet: in versie { $number } staan die twee allebei.
demands-gone = Dat verzoek staat niet in deze brief. Laad de pagina opnieuw.
copy-again = Opnieuw gebruiken
copy-hint = Begin een nieuwe brief met de tekst van deze.
copy-open = Maak een kopie…
copy-title = Een kopie van deze brief maken?
copy-text = Er komt een nieuwe brief in concept, met dezelfde tekst en geadresseerden en zonder datum. Namen, rondes en reacties gaan niet mee. Deze brief blijft zoals hij is.
copy-do = Ja, maak een kopie
copy-note = Kopie van { $title }, versie { $number }
# Documenten uit Word en LibreOffice

document-note-images = { $count ->
    [one] Eén afbeelding is weggelaten.
   *[other] { $count } afbeeldingen zijn weggelaten.
}
document-note-comments = { $count ->
    [one] Eén opmerking in de kantlijn is weggelaten.
   *[other] { $count } opmerkingen in de kantlijn zijn weggelaten.
}
document-note-tracked-changes = Er stonden bijgehouden wijzigingen in; ze zijn overgenomen alsof ze zijn aanvaard.
document-note-hidden = Verborgen tekst is weggelaten.
document-note-macros = De macro’s zijn genegeerd.
document-note-nested-tables = { $count ->
    [one] Eén tabel stond in een andere tabel; de woorden staan nu in die cel.
   *[other] { $count } tabellen stonden in een andere tabel; de woorden staan nu in die cel.
}
document-note-symbols = { $count ->
    [one] Eén teken uit een symbolenlettertype is weggelaten.
   *[other] { $count } tekens uit een symbolenlettertype zijn weggelaten.
}
document-note-text-boxes = { $count ->
    [one] De tekst van één tekstvak staat onder de alinea waar het bij hoorde.
   *[other] De tekst van { $count } tekstvakken staat onder de alinea waar ze bij hoorden.
}
document-read-from = Ingelezen uit “{ $name }”.
document-refused-too-large = Dit document is te groot: hoogstens { $max }. Haal de afbeeldingen eruit; die komen toch niet mee.
document-refused-old-word = Dit is een document in de oude indeling van Word (.doc). Open het in Word, kies Opslaan als en sla het op als .docx.
document-refused-locked = Dit document is beveiligd met een wachtwoord. Haal dat eraf en probeer het opnieuw.
document-refused-other-office = Dit is geen tekstdocument, maar bijvoorbeeld een rekenblad of een presentatie. Een brief komt uit een .docx-, .odt- of .md-bestand.
document-refused-pdf = Dit is een pdf. Daar is geen brief van te maken: kies het .docx- of .odt-bestand waar hij uit komt.
document-refused-other-format = Dit soort bestand wordt niet gelezen. Sla het op als .docx of .odt.
document-refused-damaged = Dit bestand is beschadigd of niet compleet. Open het in Word of LibreOffice, sla het opnieuw op en probeer het dan weer.
document-refused-unpacks = Dit bestand pakt uit tot veel meer dan een document ooit is. Het is niet gelezen.
document-refused-too-deep = In dit document staan te veel onderdelen in elkaar. Kopieer de tekst naar een leeg document en sla dat op.
document-refused-empty = In dit document staat geen tekst.
document-refused-no-subject = Dit document heeft geen onderwerp. Geef de eerste regel in Word de stijl Titel of Kop 1 en lees het dan opnieuw in.
document-notice-read-in-part = De brief is gemaakt. Wat niet meekwam, staat bij versie 1.
document-section = Verder in Word of LibreOffice
document-download = Deze versie als document:
document-download-docx = Word-bestand (.docx)
document-download-odt = LibreOffice-bestand (.odt)

# Sjablonen

template-list = Sjablonen
template-list-open = Bekijk of verander de sjablonen
template-list-text = Hiermee begint een nieuwe brief. Van elke soort brengt Standpunt er een mee; u past het aan of maakt er eigen sjablonen bij. Brieven die al begonnen zijn, veranderen niet mee.
template-english = in het Engels
template-title-own = { $kind }: { $name }
template-title-dutch = { $kind } in het Nederlands
template-title-english = { $kind } in het Engels
template-untouched = Zoals Standpunt het meebrengt
template-changed = Veranderd door { $name }, { $when }
template-restored = Door { $name } teruggezet zoals Standpunt het meebrengt, { $when }
template-new = Nog een sjabloon: { $kind }
template-new-title = Nieuw sjabloon: { $kind }
template-page = { $title }, sjabloon
template-name = Naam
template-name-hint = Zo staat het sjabloon in de lijst bij een nieuwe brief.
template-purpose = Waar is het voor? (mag leeg blijven)
template-purpose-name = Waarvoor
template-purpose-hint = Een paar woorden voor wie kiest waarmee een brief begint.
template-around = Plaats, geadresseerden, aanhef en slot
template-body = Het sjabloon
template-body-hint = Zet tussen dubbele haken wat de schrijver nog moet invullen, zoals [[naam van de wet]]. Een brief waar zoiets in staat, kan niet vastgelegd worden.
template-save = Bewaar het sjabloon
template-save-over = Bewaar toch deze tekst
template-save-new = Bewaar als nieuw sjabloon
template-more = Verder
template-restore-open = Zet de tekst van Standpunt terug…
template-restore-hint = Terug naar het sjabloon zoals Standpunt het meebrengt.
template-restore-title = De tekst van Standpunt terugzetten?
template-restore-text = “{ $title }” wordt weer het sjabloon dat Standpunt meebrengt. Wat uw vereniging eraan veranderde, geldt dan niet meer. Brieven die al begonnen zijn, blijven zoals ze zijn.
template-restore-do = Ja, zet terug
template-remove-open = Verwijder dit sjabloon…
template-remove-hint = Brieven die ermee begonnen zijn, blijven zoals ze zijn.
template-remove-title = Dit sjabloon verwijderen?
template-remove-text = “{ $title }” verdwijnt uit de lijst en komt niet terug. Brieven die ermee begonnen zijn, blijven zoals ze zijn.
template-remove-do = Ja, verwijder
template-moved = Iemand anders heeft dit sjabloon intussen veranderd. Kijk er eerst naar.
template-overtaken = Iemand anders was eerder
template-overtaken-text = { $state }. Wat u typte staat hieronder en is nog niet bewaard. Neem over wat u wilt houden en bewaar dan; daarna geldt uw tekst.
template-theirs = De tekst die er nu staat
template-gone = Dit sjabloon is intussen verwijderd
template-gone-text = Wat u typte staat hieronder. U kunt het als nieuw sjabloon bewaren.
template-mistake-taken = Zo heet al een ander sjabloon van deze soort. Kies een andere naam.
template-mistake-gone = Dit sjabloon is intussen verwijderd. Kies een ander.
template-said-saved = Het sjabloon is bewaard.
template-said-unchanged = Het sjabloon was hetzelfde. Er is niets veranderd.
template-said-restored = De tekst van Standpunt is teruggezet.
template-said-removed = Het sjabloon is verwijderd.
template-said-gone = Het sjabloon was al verwijderd.
template-start = Waarmee begint u?
template-start-hint = De brief krijgt koppen, een lijst verzoeken en aanwijzingen om in te vullen.
template-start-english = Sjablonen in het Engels
template-start-empty = Begin met een leeg vel
template-start-empty-hint = alleen de soort en de taal, zonder tekst
template-note = Begonnen met het sjabloon { $title }
problem-instruction = Hier moet nog komen: “{ $text }”
drafting-unfinished = Nog in te vullen
desk-problem-unfinished = Nog invullen
freeze-instructions = Er staan nog aanwijzingen uit een sjabloon in de brief. Vervang die eerst: niemand tekent een tekst waar nog iets moet komen.
audit-template-saved = Sjabloon veranderd
audit-template-restored = Sjabloon teruggezet
audit-template-removed = Sjabloon verwijderd

# Vertalingen
translation-text-nl = Nederlandse tekst
translation-text-en = Engelse tekst
translation-name-nl = Nederlandse vertaling
translation-name-en = Engelse vertaling
translation-note = Om te vertalen: { $title }, versie { $number }
translation-section = Vertaling
translation-original = Het origineel
translation-begin-hint = Een vertaling is een eigen brief in de andere taal, die aan deze vastzit. Ondertekend wordt alleen deze brief.
translation-begin = Maak een vertaling…
translation-title = Deze brief vertalen?
translation-text = Er komt een nieuwe brief in concept, met de tekst en de gegevens van versie { $number } om te vertalen. Hij zit vast aan deze brief: verandert die later, dan ziet u dat bij de vertaling. De vertaling wordt niet ondertekend; deze brief wel.
translation-make = Ja, maak een { $name }
translation-existing = Is de vertaling er al?
translation-existing-none = Er is geen losse brief in de andere taal.
translation-existing-letter = De vertaling
translation-existing-hint = Een brief in de andere taal, die nog niet bij een andere brief hoort. Hij volgt vanaf nu de nieuwste versie van deze.
translation-existing-pick = Kies een brief
translation-tie = Koppel deze brief
translation-mistake-language = Kies een taal waarin de brief nog niet bestaat.
translation-mistake-letter = Kies de brief die de vertaling is.
translation-notice-made = De vertaling is begonnen. De tekst staat klaar om te vertalen.
translation-notice-there = Er was al een vertaling in deze taal: deze.
translation-notice-tied = De brieven zitten nu aan elkaar vast.
translation-notice-untied = De vertaling is nu een losse brief.
translation-notice-followed = Genoteerd: de vertaling is bijgewerkt.
translation-refused-itself = Een brief is geen vertaling van zichzelf. Kies een andere brief.
translation-refused-same-language = Deze brief bestaat al in die taal. Een vertaling is in een andere taal.
translation-refused-of-translation = Dit is zelf een vertaling. Vertaal het origineel.
translation-refused-has-translations = Die brief heeft zelf vertalingen, en kan daarom geen vertaling zijn.
translation-refused-taken = Er is al een vertaling in die taal.
translation-refused-tied-elsewhere = Die brief is al de vertaling van een andere brief.
translation-refused-called-off = De brief is ingetrokken. Daar hoort geen vertaling meer bij.
translation-refused-signed = Die brief is zelf ondertekend, of ligt ter ondertekening. Een vertaling wordt niet ondertekend.
translation-refused-not-tied = Deze brief is geen vertaling meer.
translation-refused-sealed = In het verzegelde bestand staat dat dit een vertaling is. Daarom blijft hij dat.
translation-refused-language-stays = De taal van deze brief ligt vast zolang hij aan een vertaling of een origineel vastzit. Maak hem eerst los.
translation-refused-not-signed = Een vertaling wordt niet ondertekend. Laat het origineel tekenen.
translation-refused-original-first = Eerst wordt het origineel gepubliceerd, daarna de vertaling.
translation-refused-older = De vertaling volgt al een nieuwere versie.
translation-up-to-date = Bij: het origineel is daarna niet veranderd
translation-behind = Loopt achter: volgt versie { $base }, het origineel is nu bij versie { $latest }
translation-published = gepubliceerd op { $when }
translation-is = Dit is de { $name } van
translation-base = Volgt versie { $number }, zoals genoteerd door { $author }, { $when }.
translation-signed-is = Ondertekend wordt de { $text }, niet deze vertaling.
translation-changed = De { $text } is daarna veranderd.
translation-changed-since = De { $text } is na versie { $base }, die de vertaling volgt, veranderd.
translation-changed-see = Bekijk wat er van versie { $base } naar { $latest } veranderde
translation-original-withdrawn = Het origineel is ingetrokken.
translation-follow = Bijgewerkt tot versie { $number }
translation-follow-after = Is de vertaling bij? Bewaar haar, en noteer dan dat ze bijgewerkt is tot versie { $number }:
translation-follow-go = naar de brief
translation-editing = Vertaling van versie { $number } van
translation-untie-open = Losmaken van het origineel
translation-untie-text = De vertaling wordt dan een losse brief met een eigen leven. Later opnieuw koppelen kan.
translation-untie = Maak los
translation-beside-open = Lees ze naast elkaar
translation-beside = Origineel en vertaling naast elkaar
translation-beside-text = De { $text }, versie { $number }, en de { $name }, versie { $version }. Wat bij elkaar hoort, staat op één hoogte.
translation-compared = Wat verschilt
translation-compared-same = Er zijn evenveel verzoeken, noten en koppen, en er staan dezelfde getallen in.
translation-compared-text = Geteld als hulp bij het vertalen. Een verschil is niet altijd een fout.
translation-count = Wat
translation-count-demands = Verzoeken
translation-count-notes = Noten
translation-count-headings = Koppen
translation-count-verdict = Gelijk?
translation-count-same = Gelijk
translation-count-differs = Verschilt
translation-figures-only = Getallen die alleen in de { $text } staan: { $figures }.
translation-figures-only-more = Getallen die alleen in de { $text } staan: { $figures }, en nog { $more }.
translation-only-demand = Verzoek { $number } staat alleen in de { $text }.
translation-only-note = Noot { $number } staat alleen in de { $text }.
translation-only-heading = De kop “{ $heading }” staat alleen in de { $text }.
translation-lacks = Staat niet in de { $text }
translation-texts = De teksten
translation-now-ready = Versie { $number } ligt vast. Het origineel is gepubliceerd. Een vertaling wordt niet ondertekend: u kunt haar nu definitief maken, met de namen die onder het origineel staan.
translation-now-waits = Versie { $number } ligt vast. Een vertaling wordt niet ondertekend, en komt uit als het origineel is gepubliceerd. Zo lang wacht ze.
translation-remark-signed = Dit is een vertaling. Ondertekend is de { $text }.
translation-remark = Dit is een vertaling. Het origineel is de { $text }.
translation-read = Lees deze brief in het Nederlands
translation-signed-under = Onder de { $text } staan
translation-caption = { $count ->
    [one] Eén naam, gezet onder de { $text }. Deze vertaling is niet ondertekend.
   *[other] { $shown } namen, op alfabet, gezet onder de { $text }. Deze vertaling is niet ondertekend.
}
translation-behind-it = { $count ->
    [one] { $shown } organisatie staat achter de { $text }
   *[other] { $shown } organisaties staan achter de { $text }
}
audit-translation-tied = Vertaling gekoppeld
audit-translation-untied = Vertaling losgemaakt
audit-translation-followed = Vertaling bijgewerkt
audit-follow-up-begun = Vervolgbrief begonnen

## Wie achter welk verzoek staat

endorse-summary = U steunt alle { $count } verzoeken, tenzij u hier iets uitzondert
endorse-question = Welke verzoeken steunt { $organisation } niet?
endorse-hint = De naam komt wel onder de brief, met de vermelding welke verzoeken u niet steunt. Schrijf hieronder kort waarom; alleen het bureau leest dat.
endorse-demand = Verzoek { $number }:
endorse-no-reason = U zondert een verzoek uit. Schrijf kort waarom; alleen het bureau leest dit.
endorse-nothing-left = U zondert alle verzoeken uit. Steunt u er geen enkel, kies dan ‘Wij tekenen niet’.
endorse-no-such = Deze brief heeft geen verzoek { $number }. Er is niets veranderd.
endorse-except = { $count ->
    [one] behalve verzoek { $numbers }
   *[other] behalve verzoeken { $numbers }
}
endorse-count = { $count } van { $all } ondertekenaars
endorse-title = Wie achter welk verzoek staat
endorse-each = Per ondertekenaar
endorse-caption = Ondertekenaars en de verzoeken die zij steunen
endorse-yes = steunt
endorse-no = steunt niet

## Een handtekening die wordt ingetrokken

retract-before = De brief is nog niet verzegeld: intrekken kan nog
retract-after = De brief is verzegeld: intrekken kan nog, met een erratum
retract-text = De verzegelde brief blijft zoals hij was, met de naam eronder. Op de website komt met de datum van vandaag te staan dat de handtekening is ingetrokken. Dat is openbaar, en kan niet ongedaan worden gemaakt.
retract-do = Trek in en plaats het erratum
retract-done = U trok uw handtekening in op { $when }, nadat de brief was verzegeld. De brief blijft zoals hij was; wie hem op de website leest, ziet dat de handtekening is ingetrokken.
retract-already = U trok uw handtekening al in op { $at }. Er is niets veranderd.
retract-letter-gone = De vereniging heeft de brief zelf ingetrokken. Er is niets veranderd.
retract-since = ingetrokken op { $when }
retract-erratum = { $name } heeft de handtekening onder deze brief ingetrokken. De verzegelde brief blijft zoals hij was.
audit-remark-hidden = Opmerking weggelaten op de website
audit-remark-shown = Opmerking weer voor op de website
audit-signature-retracted = Handtekening ingetrokken na verzegeling

file-proof = Het bewijs dat elke regel van het logboek in het geheel van alle logboeken staat, met het hoofd daarvan
verify-not-in-tree = Dit logboek staat niet in het geheel
verify-not-in-tree-text = De regels in het bestand sluiten op elkaar aan, maar ze zijn niet de regels die in het geheel van alle logboeken staan. Iemand heeft ze later gemaakt of veranderd. Vertrouw dit bestand niet.
verify-forged-head = Het hoofd in dit bestand is niet van ons
verify-forged-head-text = Het bestand noemt een hoofd van alle logboeken dat wij niet hebben ondertekend. Vertrouw dit bestand niet.
verify-other-head = Dit hoofd kennen wij niet
verify-other-head-text = Het hoofd in dit bestand draagt onze handtekening, maar het staat niet tussen de hoofden die wij tonen. Dat kan niet kloppen. Vertrouw dit bestand niet, en meld het ons.
verify-step-inclusion = Het logboek staat in het geheel
verify-step-inclusion-text = Elke regel staat op een vaste plaats tussen de regels van alle brieven. Daar is niets meer aan te veranderen.
verify-step-head = Het hoofd van het geheel is van ons
verify-step-head-text = Wij hebben het ondertekend met ons eigen certificaat.
verify-step-kept = Het hoofd is openbaar
verify-step-kept-text = Het staat in de lijst die iedereen kan bewaren.
verify-absent = staat niet in dit bestand
verify-absent-text = Het bestand is verzegeld voordat de logboeken een geheel vormden.
verify-yourself = Zelf controleren, zonder ons
verify-yourself-text = U hoeft ons niet te geloven. In de pdf zit alles om de brief met gewone programma’s na te gaan: het zegel, de tekst, de handtekeningen en het logboek. De handleiding (in het Engels) zegt hoe, en het openbare logboek toont de hoofden waarmee u vergelijkt.
verify-manual = Handleiding (Engels)
log-title = Openbaar logboek
log-lead = Alles wat telt krijgt bij ons een regel in een logboek. Van alle regels samen maken wij steeds één code: het hoofd. Wie een hoofd bewaart, kan later zien of wij iets hebben veranderd, weggelaten of verplaatst.
log-how = Hoe dit werkt
log-how-lines = Elke brief heeft een eigen logboek. Iedere regel noemt de code van de regel ervoor, zodat er niets tussen kan of uit kan.
log-how-tree = Alle regels van alle brieven samen vormen één boom van codes (RFC 9162). Bovenaan staat één code, het hoofd. Verandert er onderin één teken, dan is het hoofd anders.
log-how-signed = Wij maken minstens elke dag een hoofd, en ook als een brief definitief wordt. Wij ondertekenen het met de sleutel van ons zegel. Elk hoofd noemt het vorige.
log-how-privacy = Namen staan niet in een regel. Er staat alleen een code van de naam. Wordt iemand gewist, dan blijft de code staan en is de naam weg.
log-how-keep = Bewaar een hoofd dat u hier ziet, of volg de feed. Met één ervan kunt u ons later aan alles daarvoor houden.
log-heads = Hoofden
log-none = Er is nog geen hoofd. Het eerste komt als er iets in het logboek staat.
log-head = Hoofd { $number }
log-head-lines = { $count ->
    [one] { $shown } regel
   *[other] { $shown } regels
}
log-head-stamp = Tijdstempel van { $by }: gezien op { $at }
log-head-root = Code van het geheel (SHA-256)
log-older = Oudere hoofden
log-newest = De nieuwste hoofden
log-data = Als gegevens (JSON)
log-feed = Volg de feed
log-feed-entry = Logboek: hoofd { $number } over { $count ->
    [one] { $shown } regel
   *[other] { $shown } regels
}
letter-log = Logboek van deze brief
letter-log-lead = { $count ->
    [one] Eén regel: wat er is gebeurd en wanneer.
   *[other] { $shown } regels, op volgorde: wat er is gebeurd en wanneer.
} Elke regel noemt de code van de regel ervoor. Namen staan hier alleen voor zover ze onder de brief staan.
letter-log-head = Alle regels met een plaats staan in het geheel van hoofd { $number }, gemaakt op { $at }.
letter-log-no-head = Er is nog geen hoofd over deze regels.
letter-log-back = Terug naar de brief
letter-log-entries = Regels
letter-log-code = Code van regel { $n } (SHA-256)
letter-log-place = Plaats { $place } in het geheel
letter-log-waits = Krijgt een plaats bij het volgende hoofd
letter-log-proof = { $count ->
    [one] Bewijs: één code
   *[other] Bewijs: { $shown } codes
}
letter-log-open = Zie het logboek van deze brief
letter-log-all = Het openbare logboek
act-frozen = Versie { $version } is vastgezet om te ondertekenen
act-thawed = Versie { $version } is losgemaakt, voordat iemand had ondertekend
act-round-opened = { $count ->
    [one] Een ronde is geopend: één bestuurder is gevraagd, tot { $until }
   *[other] Een ronde is geopend: { $shown } bestuurders zijn gevraagd, tot { $until }
}
act-round-extended = De ronde is verlengd tot { $until }
act-round-closed = De ronde is gesloten
act-round-cancelled = De ronde is geannuleerd: deze handtekeningen tellen niet
act-invited = Een bestuurder is gevraagd te ondertekenen
act-read = Een bestuurder las de tekst en besluit later
act-remark-hidden = Een opmerking bij een naam wordt weggelaten op de website
act-remark-shown = Een opmerking bij een naam mag weer op de website
act-signed-by = { $name } ondertekende voor { $organisation }
act-signed-personally = { $name } ondertekende op persoonlijke titel
act-signed = Een bestuurder ondertekende
act-reservation-lifted = Een voorbehoud is opgeheven
act-declined = Een organisatie ondertekende niet
act-withdrawn = Een handtekening is ingetrokken
act-retracted = Een handtekening werd ingetrokken nadat de brief was verzegeld
act-finalised = { $count ->
    [0] De brief is definitief gemaakt en verzegeld
    [one] De brief is definitief gemaakt en verzegeld, met één naam eronder
   *[other] De brief is definitief gemaakt en verzegeld, met { $shown } namen eronder
}
act-sent = De brief is verstuurd
act-response = Er kwam een reactie binnen
act-sending-struck = Een verzending is doorgehaald: ze was bij vergissing genoteerd
act-response-struck = Een reactie is doorgehaald: ze was bij vergissing genoteerd
act-outcome = Over een verzoek werd vastgesteld: { $what }
act-outcome-back = Wat over een verzoek was vastgesteld, is teruggenomen
act-published = De brief is gepubliceerd
act-letter-withdrawn = De brief is ingetrokken
act-erased = { $count ->
    [one] Eén naam of reden is gewist, zoals afgesproken
   *[other] { $shown } namen of redenen zijn gewist, zoals afgesproken
}
act-not-public = Iets wat niet openbaar is
finalising-failed-tree = Over het openbare logboek kan nu geen hoofd worden gemaakt. Laat de beheerder het logboek nagaan, en probeer het daarna opnieuw.

## rounds: rondes in de tijd

mail-round-steps =
    1. Open deze bladzijde: { $link }
    2. Lees de brief.
    3. Kies wat u doet en vul deze code in: { $code }

    De link en de code uit een eerdere mail werken ook nog. Elke link hoort bij de code uit dezelfde mail. Ze zijn alleen voor u: stuur deze mail niet door.
mail-round-reminder-subject = Herinnering: wilt u ondertekenen? { $subject }
mail-round-reminder-text =
    Beste { $person },

    Wij hebben nog geen antwoord van { $organisation } op deze brief:
    { $subject }

    Tekenen kan nog tot { $deadline }. Het kost minder dan een minuut.

    { $steps }

    Tekent u niet? Laat het ons dan op dezelfde bladzijde weten. Dat houdt de brief niet tegen, en u krijgt geen herinnering meer.

    Met vriendelijke groet,
    { $association }
mail-round-moved-subject = Ondertekenen kan tot { $deadline }: { $subject }
mail-round-moved-text =
    Beste { $person },

    De tijd om deze brief te ondertekenen is veranderd:
    { $subject }

    Het was: tot { $old }
    Het is nu: tot { $new }

    Van { $organisation } hebben wij nog geen antwoord.

    { $steps }

    Tekent u niet? Laat het ons dan op dezelfde bladzijde weten. Dat houdt de brief niet tegen.

    Met vriendelijke groet,
    { $association }
mail-round-closed-subject = De ronde is eerder gesloten: { $subject }
mail-round-closed-on-behalf = Uw handtekening staat: de naam van { $organisation } komt onder de brief.
mail-round-closed-reserved = U tekende voor { $organisation } onder voorbehoud van een besluit van uw bestuur. Wij hebben nog niet gehoord dat het besluit er is. Zolang uw voorbehoud loopt en de brief niet is verzegeld, kunt u het ons nog laten weten, op dezelfde bladzijde en met dezelfde code als waarmee u tekende. Anders komt de naam niet onder de brief.
mail-round-closed-personal = Uw handtekening staat: uw naam komt op persoonlijke titel onder de brief.
mail-round-closed-signer-text =
    Beste { $person },

    U ondertekende deze brief:
    { $subject }

    Wij hebben de ronde op { $at } gesloten, eerder dan { $deadline }.

    { $becomes }

    Toch niet? Intrekken kan nog op dezelfde bladzijde, met dezelfde code als waarmee u tekende. Zolang de brief niet is verzegeld, gaat de naam eraf.

    Met vriendelijke groet,
    { $association }
mail-round-closed-silent-text =
    Beste { $person },

    Wij vroegen u om namens { $organisation } deze brief te ondertekenen:
    { $subject }

    U hoeft niet meer te antwoorden: wij hebben de ronde op { $at } gesloten, eerder dan { $deadline }. De naam van { $organisation } komt niet onder de brief.

    Wilde u nog tekenen? Antwoord dan op deze mail.

    Met vriendelijke groet,
    { $association }
mail-round-cancelled-subject = De ondertekening gaat niet door: { $subject }
mail-round-cancelled-signer-text =
    Beste { $person },

    U ondertekende namens { $organisation } deze brief:
    { $subject }

    Wij hebben de ronde op { $at } geannuleerd. Uw handtekening telt niet meer, en komt dus niet onder de brief. In ons logboek blijft staan dat er is getekend, en dat de ronde is geannuleerd.

    U hoeft niets te doen. Komt er een nieuwe ronde, dan vragen wij u opnieuw.

    Met vriendelijke groet,
    { $association }
mail-round-cancelled-silent-text =
    Beste { $person },

    Wij vroegen u om namens { $organisation } deze brief te ondertekenen:
    { $subject }

    U hoeft niet meer te antwoorden: wij hebben de ronde op { $at } geannuleerd. Komt er een nieuwe ronde, dan vragen wij u opnieuw.

    Met vriendelijke groet,
    { $association }
mail-round-over-subject = { $count ->
    [0] Ronde gesloten, niemand tekende: { $subject }
    [one] Ronde gesloten, 1 handtekening: { $subject }
   *[other] Ronde gesloten, { $count } handtekeningen: { $subject }
}
mail-round-over-reserved = {" "}(waarvan onder voorbehoud: { $count })
mail-round-over-text =
    Beste { $person },

    De tijd om te ondertekenen was om op { $deadline }. De ronde van deze brief is vanzelf gesloten:
    { $subject }

    Getekend: { $signed }{ $reserved }
    Tekent niet: { $declined }
    Handtekening ingetrokken: { $withdrawn }
    Voorbehoud vervallen: { $lapsed }
    Bezwaar, en niet getekend: { $objected }
    Geen antwoord: { $silent }

    Wie wat antwoordde, en hoe het verder gaat:
    { $link }

    Met vriendelijke groet,
    { $association }
rounds-mistake-skipped = Deze tijd bestaat niet op die dag: dan gaat de klok van 2.00 uur meteen naar 3.00 uur. Kies een andere tijd.
rounds-reminders = Herinneringen
rounds-reminders-hint = Alleen wie nog niet antwoordde, krijgt ze. Elke herinnering heeft een eigen link en code. Verandert u later het einde, dan schuiven ze mee.
rounds-reminder-week = 7 dagen van tevoren
rounds-reminder-two-days = 2 dagen van tevoren
rounds-reminder-hours = 4 uur van tevoren
rounds-reminder-past = Gaat niet uit: dat is al voorbij.
rounds-planned = Herinneringen gaan uit op
rounds-planned-none = Er gaan geen herinneringen meer vanzelf uit.
rounds-group = Kies snel
rounds-group-hint = De lijst hieronder verandert mee. Wat u al invulde, blijft staan.
rounds-group-everyone = Iedereen, met plaatsvervangers
rounds-group-usual = Iedereen, zonder plaatsvervangers
rounds-group-members = Leden
rounds-group-guests = Gasten
rounds-group-provinces = Per provincie
rounds-group-kinds = Per soort
rounds-group-only = Alleen deze
rounds-group-too = Deze erbij
rounds-group-none = Niemand
rounds-chosen = { $count ->
    [0] Er is niemand gekozen.
    [one] Er is één persoon gekozen.
   *[other] Er zijn { $count } mensen gekozen.
}
rounds-extend-mails = { $count ->
    [0] Iedereen heeft geantwoord. Er gaat geen mail uit.
    [one] Eén persoon antwoordde nog niet. Die krijgt een mail met het oude en het nieuwe einde.
   *[other] { $count } mensen antwoordden nog niet. Zij krijgen een mail met het oude en het nieuwe einde.
}
rounds-mails-signed = { $count ->
    [one] Wie getekend heeft, krijgt een mail over wat er met de handtekening gebeurt: één mail.
   *[other] Wie getekend heeft, krijgt een mail over wat er met de handtekening gebeurt: { $count } mails.
}
rounds-mails-silent = { $count ->
    [one] Wie nog niet antwoordde, krijgt een mail dat het niet meer hoeft: één mail.
   *[other] Wie nog niet antwoordde, krijgt een mail dat het niet meer hoeft: { $count } mails.
}
rounds-mails-nobody = Er gaat geen mail uit.
rounds-nudge = Stuur herinnering
rounds-nudge-of = (aan { $person }, { $organisation })
rounds-nudge-all = { $count ->
    [one] Stuur wie nog niet antwoordde een herinnering
   *[other] Stuur alle { $count } die nog niet antwoordden een herinnering
}
rounds-nudge-hint = Per persoon hoogstens één herinnering op een dag.
rounds-reminded = Herinnerd, { $when }
rounds-notice-reminded = De herinnering is verstuurd.
rounds-refused-reminded = Er is niemand om te herinneren: wie nog niet antwoordde, kreeg vandaag al een herinnering of mag niet meer tekenen.
audit-round-reminded = Herinnering om te tekenen verstuurd

# Opnieuw bevestigen: de tekst is veranderd nadat er getekend was.

reaffirm-thaw = Tekst wijzigen
reaffirm-hint = Moet er toch nog iets veranderen? Dat kan. Wie al tekende, wordt dan gevraagd de nieuwe tekst te bevestigen.
reaffirm-offer = Bekijk wat dat betekent
reaffirm-thaw-text = { $signed } van de { $asked } die gevraagd zijn, { $signed ->
    [one] heeft deze tekst ondertekend en moet de nieuwe tekst opnieuw bevestigen.
   *[other] hebben deze tekst ondertekend en moeten de nieuwe tekst opnieuw bevestigen.
    }
reaffirm-thaw-unsigned = { $asked ->
    [one] Er is één bestuurder gevraagd, en nog niemand heeft getekend.
   *[other] Er zijn { $asked } bestuurders gevraagd, en nog niemand heeft getekend.
    }
reaffirm-thaw-closes = De ronde die nu openstaat, sluit.
reaffirm-thaw-stays = De handtekeningen blijven bewaard onder deze tekst, ook in het logboek.
reaffirm-thaw-prints = Onder de nieuwe tekst komt alleen de naam van wie die bevestigt. Wie niet antwoordt, staat er niet onder.
reaffirm-thaw-next = U past de tekst aan, zet hem vast en opent een nieuwe ronde. Wie tekende, ziet daar precies wat er veranderd is.
reaffirm-mails-signed = { $count ->
    [one] Wie getekend heeft, krijgt een mail dat de tekst verandert en dat er een nieuwe vraag komt: één mail.
   *[other] Wie getekend heeft, krijgt een mail dat de tekst verandert en dat er een nieuwe vraag komt: { $count } mails.
}
reaffirm-mails-silent = { $count ->
    [one] Wie nog niet antwoordde, krijgt een mail dat de link niet meer werkt en dat er een nieuwe vraag komt: één mail.
   *[other] Wie nog niet antwoordde, krijgt een mail dat de link niet meer werkt en dat er een nieuwe vraag komt: { $count } mails.
}
reaffirm-thaw-do = Maak de tekst los
reaffirm-now = Versie { $number } ligt vast. Er is een eerdere tekst ondertekend. Open een ronde om deze te laten bevestigen.
reaffirm-group = Tekenden een eerdere tekst
reaffirm-signed-before = tekende versie { $version }
reaffirm-open-round = { $count ->
    [one] Eén bestuurder tekende een eerdere tekst, of volgt iemand op die dat deed. Die krijgt een mail met de vraag om te bevestigen, en ziet wat er veranderd is.
   *[other] { $count } bestuurders tekenden een eerdere tekst, of volgen iemand op die dat deed. Zij krijgen een mail met de vraag om te bevestigen, en zien wat er veranderd is.
    }
reaffirm-finish = Deze handtekeningen zijn niet bevestigd
reaffirm-finish-text = { $count ->
    [one] Eén ondertekenaar van een eerdere tekst heeft deze niet bevestigd. De naam komt er niet onder.
   *[other] { $count } ondertekenaars van een eerdere tekst hebben deze niet bevestigd. Hun namen komen er niet onder.
    }
reaffirm-question = Staat u ook achter de gewijzigde tekst?
reaffirm-lead = U ondertekende op { $at } versie { $version } van deze brief. Daarna is de tekst veranderd.
reaffirm-lead-of = { $person } ondertekende op { $at } namens { $organisation } versie { $version } van deze brief. Daarna is de tekst veranderd.
reaffirm-consequence = Bevestigt u niet, dan komt de naam van { $organisation } niet onder de nieuwe tekst.
reaffirm-open = U kunt antwoorden tot
reaffirm-changes = Wat er veranderd is sinds versie { $version }
reaffirm-do = Bevestig de gewijzigde tekst
reaffirm-decline = Wij bevestigen niet
reaffirm-superseded = Uw handtekening staat onder versie { $version }. De tekst is daarna veranderd. Onder de nieuwe tekst komt uw naam alleen als u die bevestigt. Daarvoor krijgt u een eigen mail, of die hebt u al.
reaffirm-changing = De tekst van deze brief wordt veranderd, of is dat al. Er is niets meer te ondertekenen met deze link. Is er een nieuwe tekst, dan krijgt u daarvoor een eigen mail.
reaffirm-retract = U wilt ook uw handtekening onder deze versie intrekken
reaffirm-retract-text = De tekst die u ondertekende wordt veranderd, of is dat al. Uw handtekening komt niet vanzelf onder een andere tekst. Trekt u haar in, dan staat dat in het logboek en wordt u niet meer gevraagd om te bevestigen.
mail-reaffirm-subject = Wilt u de gewijzigde tekst bevestigen: { $subject }
mail-reaffirm-text =
    Beste { $person },

    { $organisation } ondertekende versie { $version } van deze brief:
    { $subject }

    Daarna is de tekst veranderd. Staat u ook achter de nieuwe tekst? Zonder uw bevestiging komt de naam van { $organisation } er niet onder.

    1. Open deze bladzijde: { $link }
    2. Lees wat er veranderd is.
    3. Kies wat u doet en vul deze code in: { $code }

    Dat kan tot { $deadline }. Bevestigt u niet? Laat het ons dan op dezelfde bladzijde weten. Dat houdt de brief niet tegen.

    De link en de code zijn alleen voor u. Stuur deze mail niet door.

    Met vriendelijke groet,
    { $association }
mail-reaffirmed-subject = Bevestigd: { $subject }
mail-changing-subject = De tekst wordt veranderd: { $subject }
mail-changing-signer-text =
    Beste { $person },

    U ondertekende versie { $version } van deze brief:
    { $subject }

    De tekst wordt toch nog veranderd. Dat hebben wij op { $at } besloten. Uw handtekening blijft bewaard onder de tekst die u las, en gaat niet vanzelf mee naar een andere.

    U hoeft nu niets te doen. Is de nieuwe tekst klaar, dan sturen wij u een mail. U ziet daar precies wat er veranderd is, en of de naam van { $organisation } eronder komt, beslist u dan.

    Met vriendelijke groet,
    { $association }
mail-changing-silent-text =
    Beste { $person },

    Wij vroegen u om namens { $organisation } deze brief te ondertekenen:
    { $subject }

    De tekst wordt nog veranderd. Daarom hebben wij de ronde op { $at } gesloten. Met de link uit onze eerdere mail kunt u niet meer tekenen.

    U hoeft nu niets te doen. Is de nieuwe tekst klaar, dan vragen wij u opnieuw.

    Met vriendelijke groet,
    { $association }
act-thawed-signed = Versie { $version } is losgemaakt om de tekst te veranderen; er { $count ->
    [one] stond { $shown } handtekening
   *[other] stonden { $shown } handtekeningen
    } onder
act-reaffirmed-by = { $name } bevestigde de gewijzigde tekst voor { $organisation }
act-reaffirmed-personally = { $name } bevestigde de gewijzigde tekst op persoonlijke titel
act-reaffirmed = Een bestuurder bevestigde de gewijzigde tekst

# De stand van een ondertekenronde
board-title = Stand van de ronde: { $letter }
board-heading = Stand van de ronde
board-open = Bekijk de hele stand: kaart, verloop en lijst
board-live = Deze stand verandert vanzelf mee.
board-live-off = Deze stand verandert nu niet vanzelf mee. Kies ‘Vernieuwen’ voor de laatste stand.
board-seen = Stand van { $when }.
board-refresh = Vernieuwen
board-choose = Kies wie u wilt zien
board-bounced = mail niet bezorgd
board-nowhere = provincie onbekend
board-shown = U ziet alleen: { $what }. Dat zijn er { $count } van { $all }.
board-all = Toon iedereen
board-nobody = Hier staat nu niemand.
board-people = Wie gevraagd is
board-export = Download als tabel (CSV)
board-map = Per provincie
board-map-of = { $signed } van { $asked }
board-map-none = , niemand gevraagd
board-map-rest = Provincie onbekend: { $signed } van { $asked }
board-map-hint = Hoeveel van de gevraagde organisaties tekenden.
board-curve = Handtekeningen in de tijd
board-curve-asked = { $asked ->
    [one] 1 gevraagd
   *[other] { $asked } gevraagd
}
board-curve-end = tot { $when }
board-curve-told = Sinds { $opened }: { $signed ->
    [0] nog geen handtekening
    [one] 1 handtekening
   *[other] { $signed } handtekeningen
}; { $asked ->
    [one] 1 organisatie is gevraagd
   *[other] { $asked } organisaties zijn gevraagd
}.
board-curve-closes = De ronde sluit op { $when }.
board-curve-closed = De ronde eindigde op { $when }.
board-curve-reminded = Herinnerd op { $days }.
board-curve-table = Dezelfde cijfers als tabel
board-curve-when = Wanneer
board-curve-signed = Getekend
board-news-one = { $organisation }: { $stand }.
board-news-more = { $count } antwoorden veranderden.
board-news-tally = { $signed } van de { $asked } gevraagden tekenden.
board-sheet-organisation = organisatie
board-sheet-province = provincie
board-sheet-person = naam
board-sheet-function = functie
board-sheet-deputy = plaatsvervanger
board-sheet-mail = mailadres
board-sheet-stand = stand
board-sheet-when = sinds
board-sheet-capacity = hoedanigheid
board-sheet-except = behalve verzoek
board-sheet-remark = opmerking of reden
remark-sheet = opmerking op de website
board-sheet-mail-state = mail
board-sheet-mailed = mail verstuurd op
board-sheet-reminded = herinnerd op
board-sheet-yes = ja
board-sheet-no = nee

## guests: organisaties die geen lid zijn en meetekenen

guests-mark = gast
guests-evidence = Eigen opgave als gast, bevestigd met een code per mail op { $when }
guests-title = Meetekenen: { $subject }
guests-question = Tekent uw organisatie mee?
guests-until = Meetekenen kan tot
guests-to-form = Naar het formulier
guests-means-text = De naam van uw organisatie komt onder precies deze tekst. Er verandert geen woord meer.
guests-means-public = Uw organisatie, uw naam en uw functie worden openbaar, in de brief en op de website. Daar staat bij dat u gast bent.
guests-means-right = U zegt daarmee dat u namens uw organisatie mag tekenen.
guests-means-check = U bevestigt eerst uw mailadres met een code. Daarna kijkt het bureau van { $association } naar uw verzoek. Pas als het u toelaat, komt uw naam eronder. Daarover krijgt u een mail.
guests-means-withdraw = U kunt zich altijd terugtrekken, met de link en de code in die mail.
guests-means-hash = De code van deze tekst, versie { $version } (SHA-256). Hij staat ook in de mail die u krijgt:
guests-form = Teken mee
guests-organisation = Naam van uw organisatie
guests-organisation-hint = Zoals hij onder de brief komt.
guests-website = Website van uw organisatie
guests-website-hint = Bijvoorbeeld www.voorbeeld.nl.
guests-person = Uw naam
guests-function = Uw functie
guests-function-hint = Bijvoorbeeld directeur of voorzitter.
guests-told-organisation = Organisatie
guests-told-website = Website
guests-told-mail = Mailadres
guests-person-function = Naam en functie
guests-mail = Uw mailadres
guests-mail-hint = Het liefst een adres van uw organisatie. Daarheen gaat de code.
guests-remark = Opmerking (mag leeg blijven)
guests-remark-hint = Alleen voor het bureau. Het komt niet onder de brief.
stranger-trap = Laat dit veld leeg
guests-do = Stuur mij de code
guests-privacy = Wat u invult en niet bevestigt, wissen we na drie dagen.
guests-privacy-more = Meer over uw gegevens
guests-empty-organisation = Vul de naam van uw organisatie in.
guests-empty-website = Vul de website van uw organisatie in, bijvoorbeeld www.voorbeeld.nl.
guests-empty-person = Vul uw naam in.
guests-empty-function = Vul uw functie in, bijvoorbeeld directeur.
guests-empty-mail = Vul uw mailadres in. Daarheen gaat de code.
guests-no-letters = Hier staat geen letter in. Schrijf het voluit.
stranger-too-soon = Dat ging erg snel. Kijk nog even na wat u invulde en druk dan opnieuw op de knop.
stranger-too-old = Deze bladzijde stond lang open. Kijk nog even na of alles klopt en druk dan opnieuw op de knop.
stranger-trap-filled = Er was een veld ingevuld dat leeg moet blijven; soms doet een browser dat vanzelf. Het is weer leeg. Druk opnieuw op de knop.
stranger-wait = Er kwamen vanaf deze plek, of voor dit mailadres, veel verzoeken. Probeer het opnieuw na { $until }. Wat u invulde, blijft tot dan op deze bladzijde staan.
guests-over = Meetekenen kan niet meer
guests-over-closed = Het bureau heeft dit gesloten. Bel of mail het bureau als u nog iets wilt laten weten.
guests-over-late = Meetekenen kon tot { $deadline }. Bel of mail het bureau als u nog iets wilt laten weten.
guests-over-cancelled = Het tekenen van deze brief is afgeblazen. Er komt geen naam onder.
guests-to-letters = Naar de brieven
guests-code-title = Vul de code uit de mail in
guests-code-text = We stuurden een mail naar { $mail }. De code daarin werkt tot { $until }.
guests-code-hint = Zes letters en cijfers.
guests-code-do = Bevestig
guests-code-help = Geen mail gezien? Kijk bij de ongewenste mail. Klopt het adres niet? Vul het formulier dan opnieuw in.
guests-code-wrong = { $left ->
    [0] Deze code klopt niet, en kan niet meer worden geprobeerd. Vul het formulier opnieuw in.
    [one] Deze code klopt niet. U kunt het nog één keer proberen.
   *[other] Deze code klopt niet. U kunt het nog { $left } keer proberen.
}
guests-code-before = Dit verzoek deed u al. U hoeft niets meer te doen; u krijgt een mail als het bureau heeft besloten.
guests-code-over = Deze code werkt niet meer. Vul het formulier opnieuw in, dan krijgt u een nieuwe.
guests-waiting-title = Dank u wel, uw verzoek is binnen
guests-waiting = Wacht op het bureau
guests-waiting-text = Uw mailadres is bevestigd. Het bureau kijkt er nu naar. U krijgt daarover een mail op { $mail }. Ook als dat na de sluitingsdatum is, telt uw verzoek mee.
guests-admitted-title = Uw organisatie staat onder de brief
guests-admitted = Toegelaten
guests-admitted-text = In de mail aan { $mail } staat wat u tekende, en hoe u zich kunt terugtrekken.
guests-refused-title = Uw organisatie komt niet onder de brief
guests-refused = Niet toegelaten
guests-desk = Gasten
guests-desk-link = De link
guests-desk-no-round = Er is geen ronde die antwoorden aanneemt. Gasten kunnen nu niets vragen. Wie op tijd vroeg, kunt u nog toelaten tot de brief definitief is.
guests-desk-link-none = Organisaties die geen lid zijn, kunnen nog niet meetekenen. Maakt u een link, dan kan iedereen die hem krijgt de brief lezen en een verzoek doen. Er komt geen naam onder voordat u die toelaat.
guests-desk-open = Laat gasten meetekenen
guests-desk-link-open = Geef deze link aan wie u wilt laten meetekenen. Wie hem heeft, kan de brief lezen; hij is niet te raden.
guests-desk-link-unreadable = Er is een link, maar de sleutel waarmee hij bewaard wordt is hier niet meer. Sluit hem en maak een nieuwe.
guests-desk-close = Sluit de link
guests-desk-waiting = Wachten op uw besluit
guests-desk-none = Er wacht niemand.
guests-desk-decided = Besloten
guests-section = { $count ->
    [0] Organisaties die geen lid zijn, kunnen met een eigen link meetekenen.
    [one] Eén gast wacht op uw besluit.
   *[other] { $count } gasten wachten op uw besluit.
}
guests-section-open = Naar de gasten
guests-finish-waiting = { $count ->
    [one] Eén gast wacht nog op uw besluit. Als de brief definitief is, kan die er niet meer bij.
   *[other] { $count } gasten wachten nog op uw besluit. Als de brief definitief is, kunnen die er niet meer bij.
}
guests-standing-waiting = Bevestigd, { $when }
guests-standing-over = Niet meer mogelijk: de ronde is afgeblazen of de brief is definitief
guests-standing-admitted = Toegelaten, { $when }
guests-standing-refused = Geweigerd, { $when }
guests-mail-agrees = Het mailadres hoort bij de website
guests-mail-free = Het mailadres is van een gratis maildienst. Iedereen kan er zo een krijgen
guests-mail-differs = Het mailadres hoort niet bij de website
guests-twins = { $count ->
    [one] Lijkt op een organisatie uit het register
   *[other] Lijkt op { $count } organisaties uit het register
}
guests-twin-name = zelfde naam
guests-twin-website = zelfde website
guests-twin-nearly = bijna dezelfde naam
guests-twin-member = lid
guests-twin-guest = gast
guests-filled-in = Wat er is ingevuld
guests-remark-said = Opmerking
guests-reason-said = Reden
guests-decided-by = Besloten door
guests-back = Terug naar de gasten
guests-admit = Toelaten
guests-whom = Welke organisatie is dit?
guests-whom-hint = Onder de brief komt de naam die in het register staat.
guests-whom-new = { $organisation }, nieuw als gast
guests-whom-new-hint = Komt in het register als gast, en telt in geen enkel cijfer mee.
guests-whom-other = Een andere uit het register
guests-other = Welke andere
guests-other-none = Kies een organisatie
guests-no-whom = Kies welke organisatie dit is.
guests-no-other = Kies een organisatie uit de lijst.
guests-admit-hint = De naam staat er meteen onder. De gast krijgt een mail met de tekst, en met een link en een code om zich terug te trekken.
guests-admit-do = Laat toe
guests-refuse = Weigeren
guests-reason = Waarom niet?
guests-reason-hint = Dit gaat zo in een mail aan { $person }.
guests-empty-reason = Schrijf waarom niet. De gast krijgt dat te lezen.
guests-refuse-do = Weiger en mail dat
guests-not-waiting = Over dit verzoek is al besloten.
guests-not-over = Dat kan niet meer: de ronde is afgeblazen, of de brief is definitief of ingetrokken.
guests-not-signed = Deze organisatie staat al onder de brief, sinds { $when }.
guests-not-name = Er is al een organisatie met deze naam in het register. Kies die.
guests-not-person = Dit mailadres staat bij ons op een andere naam. Kijk bij de mensen wie dat is, en pas de naam daar aan als die niet klopt.
guests-not-mandate = Deze persoon heeft bij die organisatie een mandaat dat niet zo ver gaat.
guests-said-opened = De link is gemaakt.
guests-said-closed = De link is gesloten.
guests-said-admitted = De gast is toegelaten en staat onder de brief.
guests-said-refused = De gast is geweigerd en krijgt een mail.
mail-guest-code-subject = Uw code is { $code }: meetekenen
mail-guest-code-text =
    Beste { $person },

    U wilt namens { $organisation } meetekenen:
    { $subject }

    Uw code is { $code }

    Vul hem in op de bladzijde waar u was, of hier: { $link }
    Dat kan tot { $until }. Daarna kijkt ons bureau naar uw verzoek.

    Vroeg u dit niet? Dan hoeft u niets te doen. Zonder de code gebeurt er niets, en na drie dagen is gewist wat er is ingevuld.

    Met vriendelijke groet,
    { $association }
mail-guest-admitted-text =
    Beste { $person },

    Dank u wel. De handtekening van { $organisation } staat onder deze brief:
    { $subject }

    Hoe: namens de organisatie, als gast
    Wanneer: { $at }
    Waar in het logboek van de brief: regel { $line }
    Welke tekst: versie { $version }, met deze code (SHA-256):
    { $hash }

    Met die code kan iedereen nagaan dat er na uw handtekening geen woord is veranderd.

    Toch niet? U kunt uw handtekening altijd intrekken. Bewaar daarvoor deze mail.
    De link: { $link }
    De code: { $code }

    Met vriendelijke groet,
    { $association }

    De tekst van de brief (de code hierboven is die van het hele bestand, met de kop erbij):

    { $text }
mail-guest-refused-subject = Over uw verzoek om mee te tekenen: { $subject }
mail-guest-refused-text =
    Beste { $person },

    U vroeg of { $organisation } mee kan tekenen:
    { $subject }

    Dank daarvoor. We zetten de naam van uw organisatie er niet onder. Dit is waarom:
    { $reason }

    Hebt u daar vragen over? Beantwoord dan deze mail.

    Met vriendelijke groet,
    { $association }
audit-guest-door-opened = Link voor gasten gemaakt
audit-guest-door-closed = Link voor gasten gesloten
audit-guest-admitted = Gast toegelaten
audit-guest-refused = Gast geweigerd
privacy-guest-forms = Formulieren van gasten
privacy-guest-forms-what = Wat iemand invulde om als gast mee te tekenen en niet bevestigde: organisatie, website, naam, functie, mailadres, opmerking.
privacy-guest-forms-why = Om de code te kunnen sturen en na te kijken.
privacy-guest-requests = Verzoeken van gasten
privacy-guest-requests-what = Hetzelfde, als het bevestigd is, en wat het bureau besloot en waarom. Wie is toegelaten, staat daarna onder de brief zoals ieder ander.
privacy-guest-requests-why = Om te kunnen besluiten, en daarover vragen te beantwoorden.
privacy-whose-guests = Wie vraagt om als gast mee te tekenen
privacy-since-filled-in = na het invullen

## support: wie wil, steunt een brief die is gepubliceerd
support-title = Steun
support-counted = { $count ->
    [0] Nog niemand is geteld.
    [one] Eén persoon steunt deze brief.
   *[other] { $shown } mensen steunen deze brief.
}
support-at = Geteld op { $when }.
support-open = Steunen kan tot en met { $last }.
support-closed = Steunen kan niet meer.
support-do = Steun deze brief
support-all-names = Wie de brief steunt
support-names-title = Steun voor { $subject }
support-names = Wie met naam genoemd wil worden
support-names-hint = Hier staat alleen wie daar zelf voor koos; de nieuwste eerst.
support-names-none = Nog niemand koos ervoor om met naam op deze bladzijde te staan.
support-older = Eerdere namen
support-newest = Naar de nieuwste namen
support-ask-title = Steun: { $subject }
support-question = Steunt u deze brief?
support-read = Lees de brief
support-to-letter = Naar de brief
support-means = Wat u hiermee zegt
support-means-text = U staat achter deze brief zoals hij is gepubliceerd. Er verandert geen woord meer.
support-means-check = U bevestigt uw mailadres met een code. Daarna telt u mee, één keer. Steunen kan tot en met { $last }.
support-means-name = Uw naam en plaats staan alleen op de pagina als u dat aanvinkt. Ook dan kan { $association } ze weghalen. Uw mailadres ziet niemand.
support-means-withdraw = U kunt uw steun altijd intrekken, met de link in de mail die u krijgt.
support-means-hash = De code van deze tekst (SHA-256):
support-form = Steun deze brief
support-name = Uw naam
support-place = Uw woonplaats
support-mail = Uw mailadres
support-mail-hint = We gebruiken het om u één keer te tellen, en om u te mailen over uw steun. Eerst krijgt u een code.
support-show = Toon mijn naam en plaats op de pagina
support-show-hint = Laat u dit leeg, dan telt u mee zonder naam.
support-send = Stuur mij de code
support-privacy = Wat u invult en niet bevestigt, wissen we na drie dagen. Van wie de brief steunt, wissen we naam, plaats en mailadres drie maanden nadat steunen niet meer kan. Tot dan bewaren we ook twee codes waar niemand uw gegevens uit kan aflezen: een van uw mailadres, om u één keer te tellen, en een van naam, plaats en netwerk, om te zien of iemand misschien dubbel telt.
support-privacy-more = Meer over uw gegevens
support-empty-name = Vul uw naam in.
support-empty-place = Vul uw woonplaats in.
support-empty-mail = Vul uw mailadres in. Daarheen gaat de code.
support-empty-reason = Schrijf waarom.
support-no-name = Vul alleen uw naam in, zonder adres van een website.
support-no-place = Vul de naam van uw woonplaats in.
support-no-day = Kies een dag, of laat dit veld leeg.
support-over = Steunen kan niet meer
support-over-closed = Steunen kan bij deze brief niet meer. Wie de brief steunde, blijft geteld.
support-over-called-off = Deze brief is ingetrokken. Steunen kan niet meer.
support-code-title = Kijk in uw mail
support-code-text = We stuurden een mail naar { $mail }. Staat er een code in, vul die dan hier in. Dat kan tot { $until }.
support-code-hint = Zes letters en cijfers.
support-code-do = Bevestig
support-code-help = Geen mail gezien? Kijk in de map met ongewenste mail (spam).
support-again = Klopt het adres niet? Vul het formulier opnieuw in
support-code-wrong = { $left ->
    [0] Deze code klopt niet, en kan niet meer worden geprobeerd. Vul het formulier opnieuw in.
    [one] Deze code klopt niet. U kunt het nog één keer proberen.
   *[other] Deze code klopt niet. U kunt het nog { $left } keer proberen.
}
support-code-over = Deze code werkt niet meer. Vul het formulier opnieuw in, dan krijgt u een nieuwe.
support-thanks = Dank u wel
support-confirmed = Bevestigd
support-thanks-text = U telt mee bij de volgende telling, meestal binnen een uur. Hoe u uw steun kunt intrekken, staat in de mail waarmee wij u bedanken.
support-withdraw-title = Wilt u uw steun intrekken?
support-withdraw-text = U steunt deze brief als { $who }. Trekt u dat in, dan wissen we uw gegevens meteen en telt u bij de volgende telling niet meer mee.
support-withdraw-shown = U steunt deze brief als { $who }, en staat zo op de pagina. Trekt u dat in, dan wissen we uw gegevens meteen en telt u bij de volgende telling niet meer mee.
support-withdraw-do = Trek mijn steun in
support-withdraw-not = Nee, naar de brief
support-gone-title = Uw steun is al ingetrokken
support-gone-text = Bij deze link hoort geen steun meer. U hebt uw steun eerder ingetrokken, of uw gegevens zijn gewist nadat steunen niet meer kon. U hoeft niets te doen.
support-section = Iedereen kan een gepubliceerde brief steunen, als u hem daarvoor openstelt.
support-section-open = Naar de steun
support-now = Stand
support-open-text = Bij de brief komt een formulier waarmee iedereen hem kan steunen. Wie dat doet, bevestigt met een code per mail en telt één keer mee.
support-last = Laatste dag (mag leeg blijven)
support-last-hint = Zonder laatste dag stopt het vanzelf na twaalf maanden.
support-open-do = Open voor steunbetuigingen
support-close = Stop met steunbetuigingen
support-undelivered = { $count ->
    [one] Eén mail aan iemand die deze brief wil steunen, kwam niet aan.
   *[other] { $count } mails aan mensen die deze brief willen steunen, kwamen niet aan.
}
support-undelivered-text = Zonder de code uit die mail telt iemand niet mee. Een enkele komt door een tikfout in het adres. Zijn het er veel, vraag dan de beheerder of de mail werkt.
support-close-hint = Wie al steunde, blijft geteld. Namen en mailadressen wissen we drie maanden nadat u stopt; tot dan kunt u de brief weer openstellen.
support-list = Namen
support-tab-listed = Op de pagina
support-tab-likely = Misschien dubbel
support-listed-hint = Wie koos om met naam genoemd te worden; de nieuwste eerst. U kunt een naam verbergen.
support-likely-hint = Dezelfde naam en plaats, vanaf hetzelfde netwerk, met een ander mailadres. Dat kan één persoon zijn, of twee die hetzelfde heten. Zij tellen allemaal mee.
support-list-none = Er staat niemand in deze lijst.
support-since = Bevestigd op { $when }
support-hidden = Verborgen op { $when }
support-shown = Staat op de pagina
support-not-shown = Staat niet op de pagina
support-likely = Misschien dubbel
support-who = Wie dit is
support-hide-title = Naam verbergen
support-hide-hint = De naam gaat van de pagina. De steun telt nog wel mee.
support-reason = Waarom?
support-reason-hint = Alleen voor het bureau.
support-hide = Verberg deze naam
support-back = Terug naar de steun
support-not-past = Deze dag is voorbij. Kies vandaag of later.
support-not-long = Dat is te ver weg. Kies een dag tot en met { $latest }.
support-not-translation = Dit is een vertaling. Stel de brief zelf open voor steunbetuigingen.
support-not-again = De namen en mailadressen van wie steunde zijn gewist. We kunnen nu niet meer zien wie al meetelt. Daarom kan de brief niet opnieuw worden opengesteld. Het aantal blijft staan.
support-not-twice = Steun betuigen kan al.
support-not-published = Dat kan alleen bij een brief die is gepubliceerd en niet is ingetrokken.
support-said-opened = Steun betuigen kan nu.
support-said-closed = Steun betuigen kan niet meer.
support-said-hidden = De naam is verborgen.
support-said-withdrawn = Uw steun is ingetrokken, en uw gegevens zijn gewist. Bij de volgende telling telt u niet meer mee.
act-support-opened = Iedereen kan de brief steunen, tot { $until }
act-support-closed = De brief steunen kan niet meer
act-supported = { $count ->
    [one] Geteld: één steunbetuiging erbij
   *[other] Geteld: { $shown } steunbetuigingen erbij
}
act-supported-back = { $count ->
    [one] één steunbetuiging ingetrokken
   *[other] { $shown } steunbetuigingen ingetrokken
}
act-supported-only-back = Geteld: { $back }
audit-support-opened = Opengesteld voor steunbetuigingen
audit-support-closed = Gestopt met steunbetuigingen
audit-supporter-hidden = Naam van iemand die steunt verborgen
audit-institution-added = Instelling toegevoegd aan de geadresseerden
audit-institution-changed = Instelling gewijzigd
audit-institutions-merged = Instellingen samengevoegd
audit-offices-merged = Ambten samengevoegd
audit-office-added = Ambt toegevoegd
audit-office-changed = Ambt gewijzigd
audit-holder-changed = Ambtsdrager van een ambt gewijzigd
audit-cabinet-changed = Ambten gewisseld op één dag
audit-assistant-changed = Medewerker van een ambt gewijzigd
audit-address-group-changed = Groep geadresseerden gewijzigd
audit-directory-imported = Bestand ingelezen in de geadresseerden
privacy-support-forms = Formulieren om een brief te steunen
privacy-support-forms-what = Wat iemand invulde om een brief te steunen en niet bevestigde: naam, woonplaats, mailadres, en of de naam getoond mag worden.
privacy-support-forms-why = Om de code te kunnen sturen en na te kijken.
privacy-supporters = Wie een brief steunt
privacy-supporters-what = Naam, woonplaats, mailadres, taal, of naam en plaats getoond worden, en sinds wanneer. Ook twee codes waaruit niemand iets kan aflezen: een van het mailadres, en een van naam, plaats en netwerk.
privacy-supporters-why = Om ieder één keer te tellen, te zien wie misschien dubbel telt, namen te tonen van wie dat wil, en de steun te kunnen intrekken. Daarna blijft alleen het aantal.
privacy-whose-supporters = Wie een brief steunt
privacy-ground-consent = Toestemming, die altijd kan worden ingetrokken (art. { $articles })
privacy-since-support-closed = nadat steunen niet meer kan
mail-support-code-subject = Uw code is { $code }: steun voor een brief
mail-support-code-text =
    Goedendag,

    Iemand vulde met uw mailadres in dat u deze brief steunt:
    { $subject }
    { $page }

    Uw code is { $code }

    Vul hem in op de bladzijde waar u was, of hier: { $link }
    Dat kan tot { $until }. Pas dan telt u mee.

    Was u dat niet? Dan hoeft u niets te doen. Zonder de code gebeurt er niets, en na drie dagen is gewist wat er is ingevuld.

    Met vriendelijke groet,
    { $association }
mail-support-known-subject = U steunt deze brief al: { $subject }
mail-support-known-text =
    Goedendag,

    Iemand vulde met uw mailadres opnieuw in dat u deze brief steunt:
    { $subject }
    { $page }

    Uw steun was al bevestigd en telt één keer. U hoeft niets te doen.

    Wilt u de brief niet meer steunen? Dat kan hier: { $link }

    Met vriendelijke groet,
    { $association }
mail-support-shown = Uw naam en plaats staan op de pagina.
mail-support-not-shown = Uw naam staat niet op de pagina.
mail-support-receipt-subject = U steunt deze brief: { $subject }
mail-support-receipt-text =
    Beste { $name },

    Dank u wel. U steunt deze brief:
    { $subject }
    { $page }

    U telt mee bij de volgende telling. { $shown }

    Het gaat om precies deze tekst, met deze code (SHA-256):
    { $hash }

    Toch niet? U kunt uw steun altijd intrekken: { $link }
    Bewaar daarvoor deze mail.

    Met vriendelijke groet,
    { $association }

## bezwaar: wie gevraagd is te tekenen, wil eerst een andere tekst

objection-do = Ik teken zo niet: ik stel een andere tekst voor
objection-title = Bezwaar: { $title }
objection-back = Terug naar de brief
objection-choose = Waar moet iets anders staan?
objection-not-now = Bezwaar maken kan nu niet
objection-means = Wat een bezwaar doet
objection-means-answer = Het is nog geen antwoord. Tot { $deadline } kunt u gewoon nog tekenen, of laten weten dat u niet tekent.
objection-means-desk = Het bureau krijgt uw voorstel meteen, met uw naam en die van uw organisatie. Is de tekst weer in overleg, dan zien ook de meelezers het.
objection-means-told = U krijgt een mail zodra erover is besloten, ook als uw voorstel niet wordt overgenomen.
objection-means-log = In het openbare logboek van de brief komt te staan dat een organisatie een andere tekst voorstelde. Welke dat was, kan een lezer daar afleiden als zij later tekent. Wat u schrijft, staat er niet.
objection-places = De tekst, versie { $version }
objection-choose-text = Kies de alinea of het verzoek. Daarna schrijft u wat er moet staan, en waarom. Gaat het om meer plekken, maak dan voor elke plek een bezwaar.
objection-note = Noot { $number }:
objection-propose = Wat moet er staan?
objection-now = Zo staat het er nu
objection-yours = Uw voorstel
objection-other-place = Kies een andere plek
objection-wording = Zo zou het moeten luiden
objection-wording-hint = Verander alleen wat anders moet. Maakt u het veld leeg, dan stelt u voor om dit weg te laten. Sterretjes, hekjes en noten tussen haken horen bij de opmaak.
objection-why = Waarom?
objection-why-hint = Het bureau leest dit, en de meelezers als de tekst weer in overleg is.
objection-send = Dien het bezwaar in
objection-wrong-same = U hebt nog niets veranderd.
objection-wrong-much = Dit is te veel voor één bezwaar. Verdeel het over meer bezwaren, of mail het bureau.
objection-wrong-sign = Er staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw, of plak hem zonder opmaak.
objection-wrong-no-why = Schrijf kort waarom.
objection-wrong-why = Dit is te lang, of er staat een teken in dat wij niet kunnen bewaren. Er passen { $max } tekens in.
objection-too-many = U maakte al { $max } keer bezwaar. Meer kan niet met deze uitnodiging. Bel of mail het bureau.
objection-signed = U hebt deze tekst ondertekend. Wilt u toch iets anders, trek dan eerst uw handtekening in.
objection-other-version = De tekst is intussen veranderd. Uw bezwaar is niet verwerkt. Lees de tekst en kies opnieuw waar iets anders moet staan.
objection-decided = Over dit bezwaar is al besloten, of u trok het al in. Er is niets veranderd.
objection-own = Uw bezwaren
objection-one = Uw bezwaar
objection-made = Van { $when }, bij versie { $version }
objection-done = Uw bezwaar is ingediend
objection-done-text = Het bureau heeft het gekregen, en u krijgt een mail met wat u schreef. Tot { $deadline } kunt u nog tekenen, of laten weten dat u niet tekent.
objection-withdrawn-done = Uw bezwaar is ingetrokken
objection-take-back = Toch geen bezwaar?
objection-take-back-text = Intrekken kan zolang er niet over is besloten. In het logboek blijft staan dat er een bezwaar was en dat het is ingetrokken.
objection-take-back-do = Trek het bezwaar in
objection-waits = Nog geen besluit
objection-accepted = Overgenomen in versie { $version }
objection-amended = In andere woorden overgenomen, in versie { $version }
objection-rejected = Niet overgenomen
objection-withdrawn = Ingetrokken
objection-ended = Geen besluit meer: de brief is af, of gaat niet door
objection-in-this-text = Het staat in de tekst die u nu leest.
objection-reason = Reden:
objection-mark = Bezwaar uit de ronde, namens { $organisation }
objection-by = { $person }, { $organisation }
objection-desk = Bezwaren uit de ronde
objection-desk-text = { $waiting ->
    [0] Over alle bezwaren is besloten.
    [one] Over één bezwaar is nog niet besloten.
   *[other] Over { $waiting } bezwaren is nog niet besloten.
}
objection-desk-frozen = De tekst ligt vast. U kunt een bezwaar nu al afwijzen. Wilt u het overnemen, maak dan eerst de tekst los.
objection-thaw = Deze bezwaren wachten op een besluit
objection-thaw-text = Is de tekst los, dan staan ze als voorstel in het overleg. Daar kunt u ze overnemen, aanpassen of afwijzen.
objection-finish = Over deze bezwaren is nog niet besloten
objection-finish-text = Maakt u de brief nu af, dan vervallen ze. Wie bezwaar maakte, krijgt een mail dat de brief is verzegeld zonder deze verandering.
objection-lead = De tekst ligt vast om te tekenen. U ziet wat erover is gezegd, en de bezwaren van wie gevraagd is te tekenen.
objection-go-decide = Besluit
objection-frozen = De tekst ligt vast om te tekenen. Afwijzen kan nu al. Overnemen of aanpassen kan als de tekst los is.
objection-standing = maakte bezwaar
objection-answer = Maakte bezwaar, { $when }
objection-sheet = bezwaar gemaakt op
objection-map = { $count ->
    [one] 1 bezwaar
   *[other] { $count } bezwaren
}
act-objected = Een organisatie stelde een andere tekst voor
act-objection-withdrawn = Een organisatie trok haar voorstel voor een andere tekst in
audit-objected = Bezwaar gemaakt
audit-objection-withdrawn = Bezwaar ingetrokken
privacy-objections = Bezwaren
privacy-objections-what = Welke andere tekst iemand voorstelde voordat er werd getekend, namens welke organisatie, waarom, en wat ervan werd.
privacy-objections-why = Om te kunnen besluiten over de tekst, en te laten weten wat er met een bezwaar gebeurde.
mail-objection-gone = (Dit valt weg.)
mail-objection-receipt-subject = Uw bezwaar: { $subject }
mail-objection-receipt-text =
    Beste { $person },

    Namens { $organisation } stelde u een andere tekst voor in deze brief:
    { $subject }

    Zo staat het er nu:
    { $passage }

    Zo zou het volgens u moeten luiden:
    { $wording }

    Waarom:
    { $why }

    Wanneer: { $at }
    Versie { $version }, met deze code (SHA-256):
    { $hash }

    Het bureau bekijkt uw voorstel. U krijgt een mail zodra erover is besloten.

    Een bezwaar is nog geen antwoord. Tot { $deadline } kunt u tekenen, laten weten dat u niet tekent, of uw bezwaar intrekken:
    { $link }

    Met vriendelijke groet,
    { $association }
mail-objection-desk-subject = Bezwaar van { $organisation }: { $subject }
mail-objection-desk-text =
    Beste { $person },

    { $objector } maakt namens { $organisation } bezwaar tegen versie { $version } van deze brief:
    { $subject }

    Zo staat het er nu:
    { $passage }

    Zo zou het moeten luiden:
    { $wording }

    Waarom:
    { $why }

    De tekst ligt vast. U kunt het voorstel nu al afwijzen, met een reden. Wilt u het overnemen, maak dan eerst de tekst los. De ronde loopt tot { $deadline }.
    { $link }

    Met vriendelijke groet,
    { $association }
mail-objection-accepted-subject = Uw voorstel is overgenomen: { $subject }
mail-objection-accepted = Het is overgenomen.
mail-objection-amended-subject = Uw voorstel is in andere woorden overgenomen: { $subject }
mail-objection-amended = Het is in andere woorden overgenomen.
mail-objection-followed-text =
    Beste { $person },

    Namens { $organisation } stelde u een andere tekst voor in deze brief:
    { $subject }

    Er stond:
    { $passage }

    Uw voorstel was:
    { $wording }

    { $what } Nu staat er, in versie { $version }:
    { $now }

    Ligt de nieuwe tekst vast, dan vragen wij u die te ondertekenen. Daarvoor krijgt u een eigen mail.

    Dank dat u het ons liet weten.

    Met vriendelijke groet,
    { $association }
mail-objection-rejected-subject = Uw voorstel is niet overgenomen: { $subject }
mail-objection-rejected-text =
    Beste { $person },

    Namens { $organisation } stelde u een andere tekst voor in deze brief:
    { $subject }

    Er stond:
    { $passage }

    Uw voorstel was:
    { $wording }

    Wij nemen uw voorstel niet over. Dit is waarom:
    { $reason }

    Loopt de ronde nog, dan kunt u tekenen, of laten weten dat u niet tekent, met de link en de code uit uw uitnodiging. Hebt u vragen? Beantwoord dan deze mail.

    Met vriendelijke groet,
    { $association }
mail-objection-ended-subject = De brief is af, zonder uw voorstel: { $subject }
mail-objection-ended = De brief is nu verzegeld, zonder deze verandering. Uw voorstel is niet meer behandeld. De naam van uw organisatie staat er alleen onder als er namens haar is getekend.
mail-objection-called-off-subject = De brief gaat niet door: { $subject }
mail-objection-called-off = De brief gaat niet door. Over uw voorstel is daarom niet meer besloten, en u hoeft niets te doen.
mail-objection-ended-text =
    Beste { $person },

    Namens { $organisation } stelde u een andere tekst voor in deze brief:
    { $subject }

    Er stond:
    { $passage }

    Uw voorstel was:
    { $wording }

    { $what }

    Hebt u vragen? Beantwoord dan deze mail.

    Met vriendelijke groet,
    { $association }

## voorbehoud: wie tekent onder voorbehoud, zegt wanneer het bestuur beslist

reservation-day = Wanneer beslist het bestuur?
reservation-day-hint = Alleen als u onder voorbehoud tekent. Hoort het bureau niet uiterlijk die dag dat het bestuur akkoord is, dan vervalt uw handtekening.
reservation-no-day = Kies de dag waarop het bestuur beslist.
reservation-past = Deze dag is voorbij. Kies vandaag of later.
reservation-far = Dat is te ver weg. Kies een dag tot en met { $latest }.
reservation-over = Uw voorbehoud liep tot en met { $day } en is vervallen. Er is niets veranderd.
reservation-refused-over = De dag waarop dit bestuur zou beslissen, is voorbij. Het voorbehoud is vervallen.
reservation-sealed = De brief is verzegeld voordat wij hoorden dat het bestuur akkoord is. De naam van uw organisatie staat er niet onder.
reservation-receipt = Voorbehoud tot en met
reservation-until = tot en met { $day }
reservation-lift-until = Laten weten dat het bestuur akkoord is, kan tot en met { $day }, zolang de brief niet is verzegeld. Daarna vervalt uw handtekening.
reservation-lapsed-state = Voorbehoud vervallen
reservation-lapsed-title = Uw voorbehoud is vervallen
reservation-lapsed-open = Wij hoorden niet op tijd dat het bestuur akkoord is. Uw handtekening telt niet meer. Tot { $deadline } kunt u alsnog tekenen.
reservation-standing-lapsed = voorbehoud vervallen
reservation-answer-lapsed = Voorbehoud vervallen, { $when }
reservation-sheet = voorbehoud tot en met
reservation-finish = { $count ->
    [one] Eén voorbehoud loopt nog, tot en met { $day }. U kunt wachten, of de brief afmaken zonder deze naam.
   *[other] { $count } voorbehouden lopen nog, het laatste tot en met { $day }. U kunt wachten, of de brief afmaken zonder deze namen.
}
act-reservation-lapsed = Een voorbehoud is vervallen
audit-reservation-lapsed = Voorbehoud vervallen
mail-signed-thanks = De handtekening van { $organisation } staat onder deze brief:
mail-signed-thanks-reserved = De naam van { $organisation } komt onder deze brief zodra u op dezelfde bladzijde laat weten dat het bestuur akkoord is:
mail-decides-subject = Is uw bestuur akkoord? { $subject }
mail-decides-text =
    Beste { $person },

    U tekende voor { $organisation } onder voorbehoud van een besluit van uw bestuur. Dat voorbehoud loopt tot en met vandaag:
    { $subject }

    Is het bestuur akkoord? Laat het ons vandaag weten, dan komt de naam onder de brief. Horen wij niets, dan vervalt uw handtekening om middernacht.

    { $steps }

    Met vriendelijke groet,
    { $association }
mail-lapsed-subject = Uw voorbehoud is vervallen: { $subject }
mail-lapsed-text =
    Beste { $person },

    U tekende voor { $organisation } onder voorbehoud van een besluit van uw bestuur, tot en met { $day }:
    { $subject }

    Wij hoorden niet dat het bestuur akkoord is. Uw handtekening telt daarom niet meer, en de naam komt niet onder de brief.

    { $further }

    Met vriendelijke groet,
    { $association }
mail-lapsed-open = Is het bestuur later alsnog akkoord? Tekenen kan tot { $deadline }, op dezelfde bladzijde en met dezelfde code.
mail-lapsed-over = De ronde is gesloten. Is het bestuur alsnog akkoord? Antwoord dan op deze mail: wij kunnen een nieuwe ronde openen zolang de brief niet is verzegeld.

## back: een handtekening intrekken voor wie haar zette

back-link = Trek de handtekening in
back-title = De handtekening van { $organisation } intrekken
back-lead = { $person } tekende voor { $organisation }. Hoorde u dat dat niet meer geldt? Trek de handtekening dan hier in. Zelf intrekken kan ook, met de link en de code uit de mail.
back-gone = De naam gaat van de brief af. Zolang de ronde open is, kan er opnieuw worden getekend.
back-erratum = De brief is al verzegeld en blijft zoals hij was. Op de website komt er met datum bij te staan dat de handtekening is ingetrokken.
back-log = In het logboek staat dat het bureau dit deed, en wanneer.
back-hears = { $person } krijgt er een mail over, op { $mail }, met wat u hieronder schrijft.
back-hears-nobody = Wie tekende, is bij ons gewist en krijgt geen mail.
back-told = Wat liet de organisatie u weten?
back-told-hint = Wie, wanneer en hoe: “Mail van de voorzitter, 3 maart.” Wie tekende leest dit, op de website komt het niet.
back-do = Trek de handtekening in
back-no = Nee, terug naar de stand
remark-shown = voor op de website
remark-hidden = sinds { $when } niet voor op de website
remark-hide = Laat weg op de website
remark-show = Zet op de website
remark-notice-hidden = De opmerking blijft weg van de website. Wie haar schreef, krijgt een mail.
remark-notice-shown = De opmerking mag weer op de website. Wie haar schreef, krijgt een mail.
remark-not-moved = Er is niets veranderd: de opmerking is er niet meer, of iemand anders was u voor. Hieronder staat hoe het nu is.
mail-remark-subject = Uw opmerking bij: { $subject }
mail-remark-hidden = Wij laten deze opmerking weg op onze website. Aan uw handtekening verandert niets. In het logboek van de brief staat dat dit gebeurde, niet wat u schreef.
mail-remark-shown = Deze opmerking mag weer bij uw naam op onze website, zodra de brief daar staat.
mail-remark-text =
    Beste { $person },

    U zei bij uw handtekening voor { $organisation } onder de brief “{ $subject }”:

    { $remark }

    { $what }

    Wilt u weten waarom, of het anders? Beantwoord dan deze mail.

    Met vriendelijke groet,
    { $association }
back-done = De handtekening is ingetrokken. Wie haar zette, krijgt een mail.
back-refused = Hier staat geen handtekening meer om in te trekken. Hieronder staat hoe het nu is.
back-changed = Er is iets veranderd sinds u deze bladzijde opende. Lees hieronder wat er nu gebeurt, en beslis opnieuw. Er is niets ingetrokken.
mail-back-text =
    Beste { $person },

    Wij hoorden dat { $organisation } deze brief niet meer ondertekent:
    { $subject }

    Wij schreven daarbij op: { $told }

    Daarom trokken wij de handtekening in, op { $at }. { $becomes }

    Klopt dit niet? Antwoord dan op deze mail.

    Met vriendelijke groet,
    { $association }
mail-back-open = De naam komt niet onder de brief. In ons logboek blijft wel staan dat er is getekend en weer ingetrokken. Tot { $deadline } kunt u opnieuw tekenen, met de link en de code uit de mail waarmee wij u vroegen.

## address: de lijst van geadresseerden

address-title = Geadresseerden
address-add = Voeg een instelling toe
address-add-do = Voeg toe
address-save = Bewaar
address-cabinet = Wisseling van ambtsdragers
address-cabinet-now = { $institution }, nu: { $holder }
address-cabinet-none = Er staan nog geen ambten in de lijst. Voeg ze eerst toe bij hun instelling.
address-cabinet-text = Vink de ambten aan die op één dag van hand wisselen, en vul in wie er komt. Een ambt zonder nieuwe naam wordt vacant.
address-cabinet-do = Ja, voer de wisseling door
succession-title = { $count ->
    [one] Een geadresseerde bekleedt het ambt niet meer
   *[other] { $count } geadresseerden bekleden hun ambt niet meer
}
succession-held = De brief is gericht aan { $person }; { $office } is nu { $holder }, sinds { $day }.
succession-vacant = De brief is gericht aan { $person }; het ambt { $office } is nu vacant.
succession-ended = De brief is gericht aan { $person }; het ambt { $office } bestond tot en met { $day }.
succession-do = Richt de brief aan de opvolgers
succession-do-hint = Dit wordt een nieuwe versie. Een vacant ambt krijgt de brief zonder naam, een opgeheven ambt valt weg. De aanhef gaat mee als daarin de oude naam staat.
succession-version-note = Gericht aan wie de ambten nu bekleden
address-threads = Lopende brieven
address-threads-text = Deze brieven zijn gericht aan wie vertrekt. Aan de brieven zelf verandert de wisseling niets.
address-threads-none = Er zijn geen lopende brieven aan wie vertrekt.
address-threads-letter = Brief
address-threads-whom = Gericht aan
address-threads-state = Stand
address-threads-writing = nog te wijzigen: de pagina van de brief wijst de opvolger aan
address-threads-signing = de tekst ligt vast voor ondertekening
address-threads-to-mail = nog niet verzonden: het mailformulier vult de opvolger in
address-threads-queued = staat klaar om te mailen, en gaat zoals het is opgedragen
address-threads-stop = Bekijk of stop de verzending
address-threads-mail = Mail de brief
address-threads-unanswered = verzonden, nog geen reactie
address-changed = Gewisseld op { $day }
address-groups = Groepen
address-add-group = Nieuwe groep
address-group-nothing = Er staan nog geen geadresseerden in de lijst. Zet ze er eerst in, dan vinkt u ze hier aan.
address-merge-none = Er is geen andere instelling om mee samen te voegen.
address-remove-group = Verwijder deze groep
address-no-groups = Er zijn nog geen groepen.
address-members = { $count } in de groep
address-in-it = Wie erin staat
address-place = Plaats van { $name }
address-place-hint = Brieven volgen de plaats: eerst de ambten, dan de instellingen.
address-read-in = Lees een bestand in
address-read-in-text = U ziet eerst regel voor regel wat nieuw is, wat verandert en wat geweigerd wordt. Daarna beslist u.
address-export = Download als tabel
address-export-cards = Download als vCard
address-start = Startlijst overnemen
address-empty = Er staan nog geen geadresseerden. Begin met de ambten van de rijksoverheid, de Kamers en de VNG, zonder namen van personen en zoals zij in 2025 waren (kijk ze na), of voeg zelf een instelling toe.
address-search = Zoek een instelling, ambt of naam
address-kind = Soort
address-kind-any = Alle soorten
address-ask = Zoek
address-none = Niets gevonden. Zoek op een ander woord of een andere soort.
address-name = Naam
address-offices = Ambten
address-no-offices = Deze instelling heeft nog geen ambten.
address-add-office = Voeg een ambt toe
address-merged = Deze instelling is samengevoegd met
address-salutation = Aanhef en adres op dit moment
address-details = Gegevens
address-no-parent = Geen
address-merge = Voeg samen met een andere
address-merge-title = { $name } samenvoegen
address-merge-text = Staat dezelfde instelling er twee keer? Kies welke blijft. De ambten gaan daarheen, en deze verwijst er voortaan naar.
address-merge-stays = Blijft
address-merge-offices = Ambten die verhuizen
address-merge-doubles = Ambten die er dan twee keer staan (hernoem er daarna één, of laat het eindigen)
address-merge-parts = Onderdelen die meegaan
address-merge-groups = Groepen die veranderen
address-merge-filled = Wordt aangevuld
address-merge-for-good = Dit kan niet ongedaan gemaakt worden.
address-merge-do = Ja, voeg samen
address-merge-office-text = Staat hetzelfde ambt er twee keer? Kies welk ambt blijft. Wie het had en wie ervoor werkt, gaan daarheen; dit ambt verdwijnt.
address-merge-office-none = Deze instelling heeft geen ander ambt.
address-merge-holders = Termijnen die meegaan
address-merge-twice = Staat bij beide, en blijft één keer
address-merge-assistants = Medewerkers die meegaan
address-merge-retitled = Brieven noemen een ambt bij zijn titel. Een brief aan “{ $title }” vindt straks geen opvolger meer.
address-choose = Kies een instelling
address-choose-office = Kies een ambt
address-preview = Bekijk wat er verandert
address-preview-title = Dit gaat er gebeuren
address-preview-of = Wat { $file } verandert
address-back = Pas aan
address-moved = De lijst is intussen door een ander gewijzigd. Dit is wat er nu zou veranderen.
address-nothing-yet = Er is nog niets veranderd.
address-vacant = vacant
address-ended = opgeheven na { $day }
address-holder = Ambtsdrager
address-holders = Ambtsdragers
address-no-holders = Er is nog geen ambtsdrager bekend.
address-term = Periode
address-add-holder = Een ambtsdrager erbij
address-add-holder-hint = Zonder laatste dag eindigt wie het ambt nu heeft op de dag ervoor. Met een laatste dag komt iemand in de geschiedenis.
address-add-holder-do = Leg de ambtsdrager vast
address-removal-holder = { $name } verwijderen?
address-removal-holder-text = { $name } staat dan niet meer bij dit ambt, ook niet in de geschiedenis ({ $term }). Dit kan niet ongedaan gemaakt worden.
address-removal-holder-before = { $name } hield het ambt tot en met { $day }. Dat blijft zo: haal die laatste dag zelf weg als { $name } het ambt nog heeft.
address-removal-group = Groep { $name } verwijderen?
address-removal-group-text = { $count ->
    [0] De groep is leeg.
    [one] De groep verdwijnt; de ene geadresseerde die erin staat blijft in de lijst.
   *[other] De groep verdwijnt; de { $count } geadresseerden die erin staan blijven in de lijst.
}
address-mistake-tick = Vink het ambt ook aan, of haal dit weg.
address-now = Zo staat het er nu
address-empty-field = leeg
address-mistake-too-many = Een brief heeft ten hoogste { $max } geadresseerden, met ten hoogste { $max } personen elk. Vink er minder aan.
address-mistake-number = Vul een heel getal in, 0 of hoger.
address-remove-holder = Verwijder deze ambtsdrager
address-remove-holder-hint = Alleen als deze bij vergissing is vastgelegd. Wie vertrok, krijgt een laatste dag.
address-assistants = Medewerkers
address-assistants-hint = Geen openbare personen: bewaar niet meer dan nodig is, en haal weg wie er niet meer werkt.
address-add-assistant = Voeg de medewerker toe
address-remove-assistant = Verwijder { $name }
address-reach = Bereikbaar
address-act = Wijzig
address-new = Nieuw
address-changes = Gewijzigd
address-same = Gelijk
address-refused = Geweigerd
address-becomes = wordt
address-left-out = Niet overgenomen: { $fields }
address-new-holder = Nieuw als { $office }
address-new-titles = Titels van de nieuwe { $office }
address-who-ends = Eindigt
address-who-begins = Begint
address-ends = { $name }, op { $day }
address-begins = { $name }, vanaf { $day }
address-begins-until = { $name }, van { $day } tot en met { $until }
address-nobody-ends = niemand
address-nobody-begins = niemand: vacant
address-since = sinds { $day }
address-from-until = van { $from } tot en met { $until }
address-file = Bestand
address-file-hint = Een tabel (CSV) of adreskaarten (vCard 3.0 of 4.0).
address-columns = De kolommen van een tabel
address-columns-hint = Alleen de instelling is nodig. Wat er niet in staat, blijft zoals het is. Regels van een adres staan uit elkaar met een streep (|). Een ambt heeft een regel voor elke ambtsdrager, ook wie er eerder was: met “sinds”, en “tot en met” als die dag bekend is. Een lege cel in een volgende regel van dezelfde instelling of hetzelfde ambt herhaalt de eerste. “Ambt nummer” is alleen nodig als een instelling twee ambten met één naam heeft. Medewerkers, groepen en samengevoegde instellingen staan niet in een tabel. Op adreskaarten staat alleen wie er nu is.
address-tally = { $new } nieuw, { $changed } gewijzigd, { $same } gelijk, { $wrong } geweigerd.
address-nothing-to-do = Er is niets om over te nemen.
address-import-do = { $count ->
    [one] Neem één regel over
   *[other] Neem { $count } regels over
}
address-other-file = Kies een ander bestand
address-line = Regel
address-does = Wat er gebeurt
address-said-added = Toegevoegd.
address-said-changed = De wijziging is bewaard.
address-said-removed = Verwijderd.
address-said-cabinet = De wisseling is doorgevoerd.
address-said-merged = De instellingen zijn samengevoegd.
address-said-offices-merged = De ambten zijn samengevoegd.
address-said-imported = Het bestand is ingelezen.
address-said-started = De startlijst is overgenomen.
address-said-decided = Dit bestand is al ingelezen, of is er niet meer.
address-said-not-empty = Er staan al geadresseerden. Er is niets veranderd.
address-kind-ministry = ministerie
address-kind-chamber = Kamer
address-kind-committee = commissie
address-kind-fraction = fractie
address-kind-programme-committee = programmacommissie
address-kind-municipality = gemeente
address-kind-association = vereniging
address-kind-other = anders
address-kinds-ministry = Ministeries
address-kinds-chamber = Kamers
address-kinds-committee = Commissies
address-kinds-fraction = Fracties
address-kinds-programme-committee = Programmacommissies
address-kinds-municipality = Gemeenten
address-kinds-association = Verenigingen
address-kinds-other = Andere instellingen
address-label-name = Naam
address-label-parent = Onderdeel van
address-label-postal = Postadres
address-label-mail = Mailadres
address-label-note = Notitie
address-label-title = Ambt
address-label-portfolio = Portefeuille
address-label-order = Volgorde
address-label-ended = Laatste dag van het ambt
address-label-titles = Titels
address-label-surname = Achternaam in de aanhef
address-label-from = Eerste dag
address-label-until = Laatste dag
address-label-assistant = Medewerker
address-label-phone = Telefoonnummer
address-label-day = Eerste dag van de nieuwe ambtsdragers
address-label-into = Welke instelling blijft
address-label-into-office = Welk ambt blijft
address-hint-postal = Regel voor regel, zoals op de envelop.
address-hint-note = Alleen het bureau ziet dit; wie de tabel of de vCard downloadt, neemt het mee.
address-hint-title = Bijvoorbeeld: staatssecretaris Rechtsbescherming. De aanhef volgt uit het eerste woord.
address-hint-order = Het laagste getal staat vooraan.
address-hint-ended = Wie het ambt dan heeft, heeft het tot en met deze dag.
address-hint-titles = Voor de naam, zoals drs. of mr.
address-hint-surname = Alleen als de aanhef anders verkeerd is.
address-mistake-ends = De laatste dag ligt voor de eerste dag.
address-mistake-began = Op deze dag begon al een ander in dit ambt. Vul een latere dag in, of pas eerst die periode aan.
address-mistake-overlap = In deze periode heeft een ander dit ambt.
address-mistake-ended = Dit ambt bestaat dan niet meer.
address-mistake-outlives = Het ambt eindigt eerder. Vul een laatste dag in die niet later is.
address-mistake-begins-later = Na deze dag begint nog een ambtsdrager. Pas eerst die periode aan.
address-mistake-bar = In een adres kan geen streep (|) staan: in een tabel scheidt die de regels.
address-mistake-address = Een postadres heeft ten hoogste { $max } regels: meer past niet in het venster van een envelop.
address-mistake-group = Er is al een groep met deze naam.
address-mistake-members = Vink minstens één instelling of ambt aan.
address-mistake-name = Er is al een instelling met deze naam.
address-mistake-title = Dit ambt is er al bij deze instelling.
address-mistake-inside = Een instelling kan geen onderdeel van zichzelf zijn.
address-mistake-merged = Deze instelling is al met een andere samengevoegd.
address-mistake-itself = Samenvoegen met zichzelf kan niet. Kies een ander.
address-mistake-other-institution = Dat ambt is er niet meer, of het hoort bij een andere instelling. Kies opnieuw.
address-mistake-held-by-two = Dan hadden twee mensen het ambt op dezelfde dag. Maak eerst de termijnen gelijk, of verwijder wie er dubbel staat.
address-mistake-twice = Dit ambt staat er twee keer.
address-mistake-nothing = Vink minstens één ambt aan.
address-mistake-moved = Een ander heeft dit intussen gewijzigd. Kijk het na en bewaar opnieuw.
address-column-institution = instelling
address-column-kind = soort
address-column-parent = onderdeel van
address-column-postal = postadres
address-column-mail = mailadres
address-column-note = notitie
address-column-office = ambt
address-column-portfolio = portefeuille
address-column-office-mail = mailadres ambt
address-column-holder = ambtsdrager
address-column-titles = titels
address-column-surname = achternaam in de aanhef
address-column-since = sinds
address-column-until = tot en met
address-column-ended = ambt tot en met
address-column-number = ambt nummer
address-row-formula = Een rekenblad zou dit als formule lezen.
address-row-kind = Deze soort is er niet. Vul een van deze in: { $kinds }.
address-row-number = Vul een heel getal in, 1 of hoger.
address-row-no-parent = Geen instelling heeft deze naam.
address-row-differs = Regel { $line } gaat over hetzelfde. Laat er één staan.
address-row-no-office = Bij deze gegevens hoort een ambt.
address-row-no-holder = Bij deze gegevens hoort een ambtsdrager.
address-row-person = Deze kaart is van een persoon, en noemt geen ambt (TITLE) of geen instelling (ORG).
address-row-unfinished = Deze kaart heeft geen einde (END:VCARD).
address-row-cells = Deze regel heeft meer cellen dan er kolommen zijn.
address-row-version = Alleen vCard 3.0 en 4.0 worden gelezen.
address-file-nothing = Kies een bestand waar regels in staan.
address-file-too-large = Het bestand is te groot; het mag { $max } zijn.
address-file-too-many = Het bestand heeft te veel regels; het mogen er { $max } zijn.
address-file-not-text = Dit is geen tabel en geen vCard. Sla een rekenblad op als CSV.
address-file-unknown = Geen kolom heet “{ $name }”.
address-file-twice = De kolom “{ $name }” staat er twee keer.
address-file-nameless = Er is geen kolom met de instelling.

## mailing: een brief gaat per mail de deur uit

mailing-title = Brief mailen
mailing-lead = Per instelling gaat één bericht, met de verzegelde brief als bijlage: { $file } ({ $size }). Eerst ziet u hoe elk bericht eruitziet.
mailing-answers-here = Antwoorden komen binnen op een eigen adres per envelop: { $address }.
mailing-answers-mailbox = Antwoorden komen in het postvak van { $address }. Er is geen postvak ingesteld dat Standpunt zelf leest.
mailing-subject = Onderwerp van het bericht
mailing-words = Begeleidende tekst
mailing-words-hint = Komt onder de aanhef. U ondertekent zelf, hier onderaan.
mailing-to-whom = Aan wie
mailing-addresses-hint = Eén adres per regel, met of zonder naam ervoor: Kabinet van VWS <kabinet@voorbeeld.nl>.
mailing-institution = Instelling
mailing-institution-hint = Staat bij de verzendingen, ook op de openbare pagina van de brief.
mailing-to = Aan
mailing-cc = Cc
mailing-bcc = Bcc
mailing-greeting = Aanhef
mailing-own = Andere begeleidende tekst voor deze envelop
mailing-own-hint = Laat leeg om de tekst te gebruiken die iedereen krijgt.
mailing-more = Cc, bcc of een eigen tekst
mailing-goes = Mail deze envelop
mailing-extra = Ook aan een ander
mailing-before = Al gemaild of klaargezet: { $when }.
mailing-nowhere = Er is geen mailserver ingesteld
mailing-nowhere-text = Berichten worden nu bestanden in de map van Standpunt. Niemand krijgt ze, maar ze tellen wel als verzonden.
mailing-repeated = Deze brief ging hier al eerder heen, of staat klaar:
mailing-repeated-one = { $name }: { $when }
mailing-repeated-do = Toch nog een keer mailen
mailing-when = Wanneer
mailing-now = Nu
mailing-later = Later, op de dag en tijd hieronder
mailing-day = Dag van verzending
mailing-time = Tijd van verzending
mailing-embargo = Onder embargo
mailing-embargo-day = Dag waarop het embargo afloopt
mailing-embargo-time = Tijd waarop het embargo afloopt
mailing-preview = Bekijk de berichten
mailing-preview-title = Zo gaan de berichten eruit
mailing-goes-now = { $count ->
    [one] Dit bericht gaat meteen nadat u op de knop drukt.
   *[other] Deze { $count } berichten gaan meteen nadat u op de knop drukt.
}
mailing-goes-at = { $count ->
    [one] Dit bericht gaat op { $when }. Tot dan kunt u het stoppen.
   *[other] Deze { $count } berichten gaan op { $when }. Tot dan kunt u ze stoppen.
}
mailing-under-embargo = Onder embargo tot { $until }.
mailing-do = { $count ->
    [one] Verstuur het bericht
   *[other] Verstuur de { $count } berichten
}
mailing-do-later = { $count ->
    [one] Zet het bericht klaar
   *[other] Zet de { $count } berichten klaar
}
mailing-edit = Terug naar het formulier
mailing-once = Twee keer op de knop drukken verstuurt één keer. Valt de server halverwege uit, dan kan een bericht een tweede keer aankomen. Een postvak kan zien dat het hetzelfde bericht is.
mailing-head-from = Van
mailing-head-to = Aan
mailing-head-cc = Cc
mailing-head-bcc = Bcc
mailing-head-reply = Antwoord aan
mailing-head-subject = Onderwerp
mailing-head-file = Bijlage
mailing-enclosed = { $file } ({ $size })
mailing-text-embargo = Onder embargo tot { $until } (Nederlandse tijd). Wilt u deze brief tot dan voor uzelf houden?
mailing-subject-embargo = Onder embargo: { $subject }
mailing-text =
    Hierbij ontvangt u onze brief van { $day } over “{ $subject }”{ $count ->
        [0] .
        [one] , ondertekend namens één organisatie.
       *[other] , ondertekend namens { $count } organisaties.
    } De brief zit als pdf bij dit bericht.

    De pdf is verzegeld. Op { $verify } kan iedereen nagaan dat zij echt is en wie erachter staan.

    Wij horen graag van u. Een antwoord op dit bericht komt bij ons secretariaat.

    Met vriendelijke groet,

    { $association }
mailing-standing-title = Verzendingen
mailing-none = Deze brief is nog aan niemand gemaild.
mailing-first = Mail de brief
mailing-more-people = Mail de brief ook aan anderen
mailing-planned = Gaat op { $when }
mailing-of = Verstuurd op { $when }
mailing-under-way = Onderweg sinds { $when }
mailing-stopped = Gestopt
mailing-by = Klaargezet door { $name } op { $when }.
mailing-stop = Stop deze envelop
mailing-resume = Toch versturen
mailing-settle = Laat het hierbij
mailing-arrived = Toch aangekomen
mailing-again = Probeer opnieuw
mailing-answered-at = Antwoorden komen binnen op { $address }.
mailing-text-summary = De tekst van het bericht
mailing-next-try = Wordt opnieuw geprobeerd op { $when }.
mailing-evidence = { $count ->
    [one] Wat erover gehoord is (1)
   *[other] Wat erover gehoord is ({ $count })
}
mailing-news-by = door { $name }
mailing-state-queued = wacht
mailing-state-sent = verzonden
mailing-state-delivered = bezorgd
mailing-state-bounced = niet aangekomen
mailing-state-called-off = gestopt
mailing-news-accepted = de mailserver nam het bericht aan
mailing-news-refused = de mailserver nam het bericht niet aan, en zal dat ook niet doen
mailing-news-later = de mailserver nam het bericht nu niet aan
mailing-news-arrived = het bericht is aangekomen
mailing-news-delayed = een mailserver meldt vertraging
mailing-news-failed = een mailserver meldt dat het bericht niet aankomt
mailing-news-failed-told = de brief is niet aangekomen, genoteerd
mailing-news-called-off = gestopt
mailing-news-again = opnieuw klaargezet
mailing-part-to = aan
mailing-part-cc = cc
mailing-part-bcc = bcc
mailing-said-ordered = Het staat klaar om te gaan.
mailing-said-before = Dit was al verstuurd. Het is niet nog een keer gegaan.
mailing-said-stopped = De envelop is gestopt.
mailing-said-under-way = De envelop wordt op dit moment aangeboden; daar is nu niets aan te doen. Kijk zo nog eens.
mailing-said-resumed = De envelop staat weer klaar.
mailing-said-settled = De envelop vraagt niets meer van u.
mailing-said-arrived = Bij de verzending staat nu dat de brief toch is aangekomen.
mailing-said-nothing = Er viel niets meer te doen: de stand is intussen anders.
mailing-said-again = De envelop wordt opnieuw geprobeerd.
mailing-refused-nobody = Kies ten minste één envelop om te mailen.
mailing-refused-many = Meer dan { $max } enveloppen gaan niet in één keer.
mailing-refused-receivers = Een envelop gaat aan ten hoogste { $max } adressen.
mailing-refused-twice = Een adres staat er twee keer.
mailing-refused-shared = Dit adres staat ook in een andere envelop. Zet wie samen één bericht krijgen bij elkaar in één envelop.
mailing-refused-moment = Kies een moment dat nog komt, en binnen een jaar.
mailing-refused-embargo = Het embargo eindigt voordat de brief gaat.
mailing-refused-embargo-long = Een embargo duurt ten hoogste een jaar.
mailing-refused-embargo-public = Deze brief is al openbaar: een embargo heeft geen zin meer.
mailing-refused-before = De brief is al gemaild aan { $institution }, of staat klaar.
mailing-mistake-tick = Vink ook aan dat deze envelop gaat, of haal weg wat er staat.
mailing-mistake-now = Kies “Later” voor deze dag en tijd, of maak die leeg om de brief nu te mailen.
mailing-mistake-embargo = Vink ook aan dat de brief onder embargo gaat, of maak de dag en tijd van het embargo leeg.
mailing-mistake-address = Hier staat geen mailadres: { $line }
mailing-desk-send = Mail de brief
mailing-desk-standing = Bekijk wat er gemaild is
mailing-desk-bounced = { $count ->
    [one] 1 envelop is niet bij iedereen aangekomen
   *[other] { $count } enveloppen zijn niet bij iedereen aangekomen
}
mailing-desk-held-up = { $count ->
    [one] De mailserver neemt 1 envelop nog niet aan; we proberen het steeds opnieuw
   *[other] De mailserver neemt { $count } enveloppen nog niet aan; we proberen het steeds opnieuw
}
mailing-desk-waiting = { $count ->
    [one] 1 envelop wacht
   *[other] { $count } enveloppen wachten
}
audit-mailing-ordered = Brief klaargezet om te mailen
audit-envelope-stopped = Envelop gestopt
audit-envelope-again = Envelop opnieuw geprobeerd
audit-arrival-told = Genoteerd dat een brief toch is aangekomen
audit-message-placed = Binnengekomen mail bij een brief gelegd
audit-message-set-aside = Binnengekomen mail opzijgelegd
audit-passed-over-seen = Niet ingelezen mail in de mailbox afgehandeld
audit-envelopes = { $count ->
    [one] 1 envelop
   *[other] { $count } enveloppen
}
desk-hand-bounced = Niet aangekomen
desk-hand-bounced-do = Bekijk wat er misging
desk-hand-held-up = Wacht op de mailserver
desk-hand-held-up-do = Bekijk wat die zegt
## outcome: wat er van de verzoeken van een brief werd
outcome-title = Wat is ervan geworden?
outcome-lead = Zo lezen wij de antwoorden. Elke uitkomst leidt naar de woorden waarin hij staat.
outcome-caption = De verzoeken, en wat elke geadresseerde erop antwoordde
outcome-desk-title = Uitkomsten
outcome-open-matrix = Bekijk alle uitkomsten
outcome-order = Bij meer geadresseerden telt voor een verzoek het beste antwoord: één die het toezegt, is genoeg. Zolang een verzoek nog geen uitkomst heeft, is de brief niet klaar.
outcome-promised = Toegezegd
outcome-promised-hint = Het antwoord zegt ja.
outcome-partly = Deels
outcome-partly-hint = Een stuk ervan, of iets kleiners.
outcome-refused = Afgewezen
outcome-refused-hint = Het antwoord zegt nee.
outcome-evaded = Ontweken
outcome-evaded-hint = Het gaat erover, maar zegt geen ja en geen nee.
outcome-no-answer = Geen antwoord
outcome-no-answer-hint = Het antwoord gaat er niet op in.
outcome-no-answer-counted = niet beantwoord
outcome-open = Nog open
outcome-taken-back = Teruggenomen
outcome-upshot-no-response = Nog geen reactie
outcome-upshot-unread = Er is een reactie, nog niet beoordeeld
outcome-upshot-in-part = Nog niet elk verzoek heeft een uitkomst
outcome-upshot-unanswered = Niet beantwoord
outcome-upshot-refused = Afgewezen
outcome-upshot-partly = Deels toegezegd
outcome-upshot-promised = Alles toegezegd
outcome-counts = { $count ->
    [one] Eén verzoek: { $what }
   *[other] { $count } verzoeken: { $what }
}
outcome-divided = De antwoorden verschillen. { $who }
outcome-source = { $form }, { $when }
outcome-source-answer = { $source }, antwoord op vraag { $numbers }
outcome-in-answer = { $what } (in het antwoord op vraag { $number })
outcome-answer-whole = Het hele antwoord op vraag { $numbers }
outcome-after = Uitkomst: { $what }
outcome-number = Verzoek { $number }
outcome-history = Hoe dit zo kwam bij verzoek { $number } ({ $count })
outcome-said-by = vastgesteld door { $who }, { $when }
outcome-said-on = vastgesteld op { $when }
outcome-response-title = Reactie van { $from }
outcome-private = Alleen voor het bureau: ook de uitkomsten staan dan niet op de openbare pagina
outcome-speaks-for = Namens
outcome-text = Wat er staat, en wat dat betekent
outcome-read = Lees en beoordeel deze reactie
outcome-paragraph = Welke alinea?
outcome-paragraph-hint = Kies de alinea waarin het staat. Wat eerder is aangehaald, is gemarkeerd.
outcome-paragraph-none = Geen alinea
outcome-quote = Of alleen deze zin (mag leeg blijven)
outcome-quote-hint = Plak de woorden uit de reactie. Spaties en soorten aanhalingstekens maken niet uit.
outcome-demand = Verzoek
outcome-now = Nu: { $what }
outcome-addressee = Wie zegt dit?
outcome-somebody-else = Iemand anders
outcome-other = Naam van die ander (alleen bij “Iemand anders”)
outcome-what = Wat werd het?
outcome-why = Waarom, in één zin
outcome-why-hint = Voor lezers van de brief. Zonder namen van mensen.
outcome-do = Bewaar de uitkomst
outcome-notice-given = De uitkomst is bewaard.
outcome-notice-back = De uitkomst is teruggenomen. Het verzoek staat bij deze geadresseerde weer open.
outcome-found-title = Vastgesteld uit deze reactie
outcome-found-none = Nog niets. Kies hierboven een alinea en zeg wat die voor een verzoek betekent.
outcome-found = { $count ->
    [0] Nog geen uitkomst vastgesteld
    [one] Eén uitkomst vastgesteld
   *[other] { $count } uitkomsten vastgesteld
}
outcome-superseded = Telt niet meer: er is later iets anders over gezegd.
outcome-back = Dit klopt niet: neem het terug…
outcome-back-why = Waarom klopt het niet?
outcome-back-do = Neem deze uitkomst terug
outcome-back-typed = U schreef: { $why }
outcome-no-demands = Deze brief vraagt niets: er staan geen verzoeken in. Daarom zijn er ook geen uitkomsten.
outcome-no-responses = Er is nog niets teruggekomen. Zodra u een reactie noteert, kunt u zeggen wat zij voor elk verzoek betekent.
outcome-record = Noteer een reactie
outcome-mistake-text = Deze woorden staan niet in de reactie, of niet in de gekozen alinea. Kopieer ze precies zoals ze er staan.
outcome-mistake-often = Deze woorden staan er meer dan één keer. Kies ook de alinea, of neem wat meer woorden mee.
outcome-mistake-several = Deze woorden staan in meer dan één antwoord. Kies hierboven ook in welk antwoord.
outcome-mistake-nothing = Bij “geen antwoord” hoort geen alinea of zin: het antwoord gaat er immers niet op in.
outcome-mistake-already = Precies dit is al vastgesteld. Er is niets veranderd.
outcome-mistake-back = Hier valt niets meer terug te nemen: er is intussen iets anders over gezegd.
outcome-mistake-moved = Iemand anders stelde intussen iets vast over dit verzoek bij deze geadresseerde. Wat u invulde, staat er nog. Kijk wat er nu staat; bewaart u daarna toch, dan telt wat u zegt.
outcome-mistake-other = Hier staat een naam, maar hierboven is iemand anders gekozen. Kies “Iemand anders”, of maak dit veld leeg.
outcome-mistake-gone = Dit verzoek staat niet in de brief. Kies er een uit de lijst.

## followup: een brief die op een eerdere brief terugkomt
followup-title = Vervolgbrief opstellen
followup-section = Vervolg
followup-open = Vervolgbrief opstellen
followup-open-hint = Voor wie niet of maar deels antwoordde: een nieuwe brief met de verzoeken die nog openstaan.
followup-lead = Kies aan wie u opnieuw schrijft en wat u opnieuw vraagt. Aangevinkt is wat geen ja en geen nee kreeg.
followup-lead-answer = Deze brief heeft geen genummerde verzoeken. Kies aan wie u opnieuw om een antwoord vraagt. Aangevinkt is wie nog niets liet horen.
followup-heard = Liet van zich horen op { $when }.
followup-silent = Nog geen antwoord.
followup-subject = Onderwerp van de vervolgbrief
followup-to = Aan wie?
followup-to-hint = Staat een ambt in de map met geadresseerden, dan gaat de brief naar wie het nu bekleedt.
followup-demands = Welke verzoeken?
followup-demands-hint = Wat werd afgewezen, of door een ander is toegezegd, vinkt u zelf aan.
followup-said = { $what }: { $count ->
    [one] verzoek { $which }.
   *[other] verzoeken { $which }.
}
followup-do = Maak het concept
followup-look = Werk het voorbeeld bij
followup-preview = Zo leest het concept
followup-preview-hint = U kunt straks alles nog wijzigen. Wat tussen dubbele haken staat, vult u zelf in.
followup-preview-none = Er is nog geen voorbeeld: kies eerst aan wie u schrijft en wat u vraagt.
followup-secret = Uit een reactie die alleen het bureau ziet, staat hieronder geen citaat. Wel staat er wat zij opleverde en van welke dag zij is.
followup-already = { $count ->
    [one] Er komt al een brief op deze brief terug
   *[other] Er komen al { $count } brieven op deze brief terug
}
followup-again = Maak toch nog een vervolgbrief
followup-all-promised = Er valt niets opnieuw te vragen: alles is toegezegd, of de brief is aan niemand gericht.
followup-not-out = Deze brief is nog niet verstuurd of gepubliceerd. Een vervolg kan pas daarna.
followup-called-off = Deze brief is ingetrokken. Daar komt geen vervolg op.
followup-nobody = Kies ten minste één geadresseerde.
followup-nothing = Kies ten minste één verzoek.
followup-gone = Een deel van wat u koos, is er niet meer. Kies opnieuw.
followup-moved = Er is intussen iets anders over een verzoek vastgesteld. Hieronder staat het zoals het nu is. Kijk of uw keuze nog klopt.
followup-exists = Er komt al een brief op deze brief terug. Wilt u toch nog een vervolg, vink dat dan aan.
followup-notice = Het concept van de vervolgbrief is gemaakt. Vul in wat tussen dubbele haken staat.
followup-note = Vervolg op “{ $title }”
followup-is = Deze brief is een vervolg op
followup-version = versie { $number }
followup-begun = Begonnen door { $who }, { $when }
followup-published = gepubliceerd op { $when }
followup-was = Verzoek { $number } is daar verzoek { $before }.
followup-public-on = Deze brief is een vervolg op een brief van { $when }:
followup-public-by = Op deze brief kwam een vervolg, op { $when }:
followup-after = Eerder gevraagd: verzoek { $number } in de brief van { $when }
## telling: wie tekende, hoort wat er terugkwam
telling-title = Mail over reacties
telling-text = Komt er een reactie op een brief die u tekende, en staat die op de website, dan mailen wij u wat er van elk verzoek werd.
telling-how-much = Hoeveel wilt u horen?
telling-every = Elke reactie
telling-every-hint = Een mail zodra een reactie op de website staat en wij hebben vastgelegd wat die betekent.
telling-weekly = Eén mail per week
telling-weekly-hint = Op maandag, alleen als er iets kwam.
telling-nothing = Niets
telling-nothing-hint = U leest het op de website als u dat wilt.
telling-do = Bewaar mijn keuze
telling-kept = Uw keuze is bewaard.
telling-told = { $count ->
    [one] { $shown } ondertekenaar kreeg bericht
   *[other] { $shown } ondertekenaars kregen bericht
}
telling-waiting = { $count ->
    [one] { $shown } wacht nog
   *[other] { $shown } wachten nog
}
telling-nobody = Niemand kreeg hierover bericht
telling-soon = { $count ->
    [one] 1 ondertekenaar krijgt bericht, vanaf { $when }, tussen { $opens } en { $closes } uur
   *[other] { $count } ondertekenaars krijgen bericht, vanaf { $when }, tussen { $opens } en { $closes } uur
}
telling-silent = { $count ->
    [one] 1 ondertekenaar wil geen bericht.
   *[other] { $count } ondertekenaars willen geen bericht.
}
telling-not-published = Ondertekenaars krijgen bericht zodra de brief gepubliceerd is
telling-called-off = De brief is ingetrokken: ondertekenaars krijgen geen bericht
telling-secret = Ondertekenaars krijgen geen bericht van wat alleen het bureau ziet
telling-unread = Ondertekenaars krijgen bericht zodra hieronder staat wat de reactie voor een verzoek betekent
mail-answer-subject = Reactie op “{ $subject }”
mail-answer-text = Beste { $person },

    { $answer }

    U krijgt zo'n mail bij elke reactie op een brief die u tekende. Liever één keer per week, of niets? Kies het hier, zonder in te loggen:
    { $choose }

    Met vriendelijke groet,
    { $association }
mail-answers-subject = { $count ->
    [one] 1 nieuwe reactie op een brief die u tekende
   *[other] { $count } nieuwe reacties op brieven die u tekende
}
mail-answers-text = Beste { $person },

    { $answers }

    U krijgt hoogstens één zo'n mail per week. Liever bij elke reactie, of niets? Kies het hier, zonder in te loggen:
    { $choose }

    Met vriendelijke groet,
    { $association }
mail-answer-came = Er kwam een reactie op de brief “{ $subject }”, die u tekende.
    Van: { $from } ({ $form }, { $when })
mail-answer-rows = Zo staat het met onze verzoeken:

    { $rows }
mail-answer-page = Lees de reactie, en hoe wij die lezen:
    { $page }
privacy-answer-mails = Bericht over reacties
privacy-answer-mails-what = Hoeveel iemand wil horen over reacties op brieven die hij of zij tekende, een code van de link waarmee dat te kiezen is, en over welke reacties bericht ging.
privacy-answer-mails-why = Om te laten horen wat er van een handtekening kwam, niemand twee keer te mailen, en niemand die dat niet wil.
## questions: Kamervragen en hun antwoorden

questions-title = Kamervragen
questions-about = Kamervragen over { $subject }
questions-about-article = Kamervragen over ‘{ $article }’
questions-numbered = Kamervragen { $number }
questions-none = Er zijn nog geen Kamervragen bij deze brief bewaard.
questions-hand-in = Lees Kamervragen in
questions-there = Bewaarde Kamervragen
questions-new = Nieuwe Kamervragen
questions-lead = Lees vragen aan de regering in, met of zonder antwoord. U ziet eerst wat er gelezen is en verbetert dat. Pas daarna wordt het bewaard.
questions-the-answer = Het antwoord
questions-add-answer = Antwoord toevoegen
questions-answer-lead = Lees het antwoord in op: { $name }. De antwoorden komen op nummer bij de vragen; u kijkt alles na voordat het wordt bewaard.
questions-file = Bestand
questions-file-hint = Een pdf, een bewaarde bladzijde (html) of een tekst van hoogstens { $size }.
questions-paste = Of plak de tekst
questions-paste-hint = Zoals hij op de site van de Kamer staat: met “Vraag 1” en “Antwoord 1”.
questions-read = Lees en kijk na
questions-nothing-yet = Er wordt nog niets bewaard.
questions-check = Kamervragen nakijken
questions-check-lead = Zo is het gelezen. Verbeter wat niet klopt. Er is nog niets bewaard.
questions-again = Kijk opnieuw na
questions-facts = Wie vroeg wat aan wie
questions-pairs = Vragen en antwoorden
questions-notes = Voetnoten
questions-notes-hint = In de tekst staat [^1] waar noot 1 hoort. Een noot die u leeg maakt, verdwijnt.
questions-note = Noot { $number }
questions-note-add = Voeg een noot toe
questions-keep-title = Bewaren
questions-keep = Bewaren
questions-leave = Niet bewaren
questions-publish = Zet deze Kamervragen op de openbare pagina
questions-publish-hint = Bij de brief, zodra die gepubliceerd is. Ook het antwoord komt daar dan in het verloop. Zet u het uit, dan verdwijnt het daar, met de uitkomsten die eruit zijn gehaald.
questions-file-along = Zet ook het bestand zelf bij de reactie
questions-file-along-hint = Wie de reactie ziet, kan het dan ophalen zoals u het inlas. Haal er eerst namen, adressen en telefoonnummers van mensen uit. Zonder vinkje houdt alleen het bureau het bestand.
questions-file-recorded = Het antwoord staat al als reactie bij de brief. Of het bestand daarbij staat, is toen gekozen: dat ligt vast in het logboek.
questions-number = Nummer
questions-submitted = Ingezonden op
questions-askers = Wie het vroegen
questions-askers-hint = Elk Kamerlid op een regel, met de partij: De Wit (VVD)
questions-asked-by = Gesteld door
questions-committee = Commissie (van een lijst van vragen)
questions-committee-short = Commissie
questions-addressee = Aan wie gesteld
questions-subject = Onderwerp
questions-article = Artikel dat de aanleiding was
questions-article-short = Aanleiding
questions-answered-by = Beantwoord door
questions-on-behalf-of = Mede namens
questions-by-and-for = { $by }, mede namens { $behalf }
questions-received = Antwoord ontvangen op
questions-see-also = Zie ook (eerdere stukken)
questions-see-also-short = Zie ook
questions-explanation = Toelichting van de vragenstellers
questions-explanation-short = Toelichting
questions-more-fields = Commissie, eerdere stukken, toelichting
questions-notice = Uitstelbericht in deze tekst
questions-notice-by = Wie uitstel vroeg
questions-notice-on = Bericht ontvangen op
questions-notice-said = Wat het bericht zegt
questions-place = { $place }e vraag, { $part }
questions-pair-number = Nummer van de vraag
questions-pair-question = vraag
questions-pair-answer = antwoord
questions-pair-question-of = Tekst van vraag { $number }
questions-pair-answer-of = Antwoord op vraag { $number }
questions-pair-also = Ook het antwoord op vraag (nummers, zoals 3 of 5-8)
questions-pair-together = Eén antwoord op vraag { $numbers }.
questions-pair-follows = Het antwoord staat bij vraag { $number }.
questions-pair-up = Omhoog
questions-pair-down = Omlaag
questions-pair-remove = Verwijder
questions-pair-add = Voeg hierna een vraag toe
questions-pair-first = Voeg een vraag toe vooraan
questions-question-text = Vraag { $number }
questions-question = Vraag { $number }
questions-answer = Antwoord op vraag { $number }
questions-answer-together = Antwoord op vraag { $numbers }
questions-answer-elsewhere = Zie het antwoord op vraag { $numbers }
questions-unanswered = Nog geen antwoord.
questions-open = { $count ->
    [one] Lees de vraag
   *[other] Lees de { $count } vragen
}
questions-as-data = Als gegevens (JSON)
questions-on-page = Op de openbare pagina
questions-public = Openbaar, zodra de brief gepubliceerd is
questions-flaw = Let op
questions-flaws = { $count ->
    [one] Eén ding lijkt niet te kloppen
   *[other] { $count } dingen lijken niet te kloppen
}
questions-flaw-repeated = Vraag { $number } staat er twee keer.
questions-flaw-missing-question = Vraag { $number } ontbreekt.
questions-flaw-missing-answer = Vraag { $number } heeft geen antwoord.
questions-flaw-unplaced = Bij antwoord { $number } hoort geen vraag. Het staat bij de antwoorden zonder vraag.
questions-flaw-to-nothing = Bij een antwoord zonder nummer hoort geen vraag. Het staat bij de antwoorden zonder vraag.
questions-flaw-no-answers = Volgens de kop zijn deze vragen beantwoord, maar er is geen antwoord gevonden. Staat het in de tekst van de vragen? Zet het dan in het veld voor het antwoord.
questions-flaw-cut = De tekst is te lang: het einde is niet gelezen.
questions-unplaced = Antwoorden zonder vraag
questions-unplaced-hint = Zet de tekst bij de vraag waar hij hoort en maak het veld hier leeg. Wat hier blijft staan, blijft bewaard.
questions-unplaced-of = Antwoord { $number }, waar geen vraag bij staat
questions-unplaced-unnumbered = Antwoord zonder nummer, waar geen vraag bij staat
questions-other = Let op: dit antwoord lijkt bij andere Kamervragen te horen
questions-other-number = Het nummer is { $came }. Van deze Kamervragen is het { $kept }.
questions-other-askers = De vragen zijn gesteld door { $came }. Deze Kamervragen zijn gesteld door { $kept }.
questions-other-submitted = De vragen zijn ingezonden op { $came }. Deze Kamervragen zijn ingezonden op { $kept }.
questions-other-texts = De tekst luidt anders bij vraag { $numbers }.
questions-other-new = Bij deze Kamervragen ontbrak, en is hieronder toegevoegd: vraag { $numbers }.
questions-other-what = Hoort het hier niet bij? Kies dan onderaan “Niet bewaren”: dan verandert er niets.
questions-twins = Let op: deze Kamervragen staan al bij deze brief
questions-twins-what = Is er een antwoord bij gekomen? Voeg dat dan daar toe. Bewaart u ze hieronder toch, dan staan ze er twee keer.
questions-notice-where = Bij welke Kamervragen hoort dit uitstel?
questions-notice-how = Kies de Kamervragen. Leg daar onder “Uitstel vastleggen” vast wanneer het bericht kwam.
questions-notice-nowhere = Bij deze brief wachten geen Kamervragen op antwoord. Lees eerst de vragen zelf in.
questions-clock = Hoe het ervoor staat
questions-clock-hint = Een minister antwoordt binnen drie weken; na een uitstelbericht komen er drie weken bij. In een reces loopt de termijn door.
questions-state-asked = Antwoord verwacht uiterlijk { $day }
questions-state-postponed = Uitgesteld: antwoord verwacht uiterlijk { $day }
questions-state-late = { $count ->
    [one] 1 dag te laat: het antwoord werd verwacht op { $day }
   *[other] { $count } dagen te laat: het antwoord werd verwacht op { $day }
}
questions-state-answered = { $count ->
    [one] Beantwoord op { $day }, na 1 dag
   *[other] Beantwoord op { $day }, na { $count } dagen
}
questions-state-answered-but = { $count ->
    [one] {", "}op 1 vraag na
   *[other] {", "}op { $count } vragen na
}
questions-state-answered-late = { $count ->
    [one] {", "}1 dag te laat
   *[other] {", "}{ $count } dagen te laat
}
questions-in-recess = De Tweede Kamer is in reces: { $name }, tot en met { $day }. De termijn loopt door.
questions-recess-unknown = Na { $day } staan er geen recessen in de lijst: of de Kamer nu in reces is, is niet bekend.
questions-recess-none = Er staan geen recessen in de lijst: of de Kamer nu in reces is, is niet bekend.
questions-edit = Verbeter
questions-postpone = Uitstel vastleggen
questions-postpone-hint = Liet de minister weten dat het antwoord later komt? Leg vast wanneer dat bericht kwam. Wat u uit het bericht overneemt, blijft bij het bureau. Wie uitstel vroeg en wanneer, is te lezen voor wie de vragen kan zien.
questions-postpone-do = Leg het uitstel vast
questions-notice-line = Uitstelbericht van { $by }, ontvangen op { $day }.
questions-recorded = Door { $by }, { $when }
questions-history = Eerdere stand
questions-revision = Stand { $number }
questions-older = Dit is stand { $number }, zoals die toen was.
questions-newest = Naar de nieuwste stand
questions-moved = { $by } bewaarde { $when } een andere stand. Kijk wat er veranderde. Bewaart u hieronder toch, dan wordt dit de nieuwste stand; de andere blijft te lezen.
questions-moved-look = Bekijk de nieuwste stand in een nieuw tabblad
questions-said-kept = De Kamervragen zijn bewaard.
questions-said-answered = Het antwoord is bewaard en als reactie op de brief genoteerd.
questions-said-postponed = Het uitstel is vastgelegd.
questions-said-recesses = De recessen zijn bewaard.
questions-problem-nothing = Kies een bestand of plak een tekst.
questions-problem-both = Kies een bestand of plak een tekst, niet allebei.
questions-problem-not-text = Dit is geen pdf, geen bladzijde en geen tekst.
questions-problem-scan = In deze pdf staat geen tekst, zoals bij een scan. Plak de tekst, of zoek een andere uitgave.
questions-problem-locked = Deze pdf opent met een wachtwoord. Sla hem op zonder wachtwoord.
questions-problem-broken = Deze pdf is beschadigd en kan niet worden gelezen.
questions-problem-too-much = Deze pdf vraagt meer tijd of geheugen dan een document mag kosten.
questions-problem-too-large = Het bestand is te groot; het mag hoogstens { $max } zijn.
questions-problem-no-question = Er is geen vraag gevonden. Een vraag begint met “Vraag 1” op een regel.
questions-problem-only-notice = Dit is een bericht van uitstel: er staan geen vragen en geen antwoorden in. Leg het vast bij de Kamervragen waar het over gaat.
questions-problem-no-answer-found = Er is geen antwoord gevonden. Een antwoord begint met “Antwoord 1” op een regel.
questions-problem-too-many = Er staan meer dan { $max } vragen in. Zoveel kan er niet bij elkaar worden bewaard.
questions-problem-no-answer-day = Vul in wanneer het antwoord kwam.
questions-problem-no-answer = Er staat nog geen antwoord bij de vragen. Laat deze dag leeg, of vul een antwoord in.
questions-problem-nothing-to-share = Hier staat geen antwoord dat ook voor een andere vraag kan gelden.
questions-problem-not-shared = Vraag { $number } staat er niet, of heeft een eigen antwoord.
questions-problem-notice-before = Het bericht kan niet van voor de vragen zijn.
questions-problem-empty = Voeg minstens één vraag toe.
questions-problem-answered-before = Het antwoord kan niet van voor de vragen zijn.
questions-problem-long = De teksten zijn samen te lang om te bewaren.
questions-problem-answer-stands = Het antwoord ligt in het logboek van de brief vast als gekomen op { $day }. Die dag kan niet meer veranderen, en het antwoord kan niet meer weg.
questions-problem-quoted = Uit dit antwoord is aangehaald: “{ $words }”. Laat die woorden staan, of neem eerst de uitkomst of toezegging terug die ze aanhaalt.
questions-problem-file-gone = Het bestand waar dit uit komt, is hier niet meer of is al bewaard. Lees het opnieuw in; kopieer eerst wat u hier verbeterde.
questions-problem-number = Vul een nummer in van 1 tot en met { $max }.
questions-problem-numbers = Vul nummers van vragen in, zoals “2 en 3” of “5 t/m 8”.
questions-problem-moved = Iemand anders bewaarde eerst.
questions-problem-recess = De laatste dag ligt voor de eerste dag.
questions-response = { $count ->
    [one] Antwoord op { $name }: 1 vraag beantwoord.
   *[other] Antwoord op { $name }: { $count } vragen beantwoord.
}
questions-response-number = Nummer { $number }.
questions-cabinet = Kabinet
questions-pasted = geplakte-tekst.txt
questions-recesses = Recessen van de Tweede Kamer
questions-recesses-lead = Bij Kamervragen die op antwoord wachten, staat of de Kamer in reces is. De termijn verandert er niet door. Maak een rij leeg om hem weg te halen.
questions-recesses-source = Vooraf ingevuld: 2023 en 2024 volgens tweedekamer.nl, Kerst 2025 volgens nieuwsberichten. De andere recessen zijn niet bekend; vul ze aan.
questions-recesses-keep = Bewaar de recessen
questions-recess-name = Naam
questions-recess-first = Eerste dag
questions-recess-last = Laatste dag
questions-recess-new = Nieuwe rij { $number }
questions-hand = { $count ->
    [one] Antwoord op Kamervragen 1 dag te laat
   *[other] Antwoord op Kamervragen { $count } dagen te laat
}
questions-hand-text = Het antwoord werd verwacht op { $day }.
questions-hand-do = Bekijk de vragen

## Binnengekomen mail

incoming-title = Binnengekomen mail
incoming-lead = Hier liggen mails tot iemand ze heeft gelezen en als reactie heeft genoteerd.
incoming-lead-address = Wat op { $address } binnenkomt, ligt hier tot iemand het heeft gelezen en als reactie heeft genoteerd.
incoming-none = Er ligt niets. Geen mail wacht nog op iemand; wat een programma schreef, is vanzelf afgehandeld.
incoming-waiting = Bij welke brief?
incoming-waiting-hint = Van deze mails is niet zeker bij welke brief ze horen. Kies er een, of leg ze opzij.
incoming-placed = Te lezen
incoming-done = Afgehandelde mail
incoming-done-none = Er is nog niets afgehandeld.
incoming-newer = Nieuwer
incoming-older = Ouder
incoming-bring = Een mail als bestand
incoming-bring-field = Mailbestand (.eml)
incoming-bring-hint = Bewaar de mail in uw mailprogramma als .eml en kies hem hier. Hoogstens { $size }.
incoming-bring-do = Lees de mail in
incoming-perhaps = Misschien bij: { $title }
incoming-with = Bij: { $title }
incoming-no-subject = (zonder onderwerp)
incoming-no-sender = Afzender onbekend
incoming-text = De mail
incoming-no-text = Er staat geen tekst in deze mail.
incoming-quoted = Wat eerder geschreven is
incoming-enclosed = Meegestuurde mail: { $subject }, van { $from }
incoming-enclosed-at = Meegestuurde mail: { $subject }, van { $from }, { $when }
incoming-signature = Ondertekening
incoming-dressed = Met opmaak
incoming-dressed-hint = Plaatjes van elders en alles wat iets ophaalt, zijn weggelaten.
incoming-from = Van
incoming-to = Aan
incoming-answer-to = Antwoorden gaan naar
incoming-stated = Geschreven
incoming-received = Binnengekomen
incoming-came = { $when }, { $way }
incoming-whole = De hele mail, zoals die binnenkwam ({ $size })
incoming-files = Bijlagen
incoming-nameless = bijlage { $number }
incoming-pictures = Plaatjes in de tekst ({ $count })
incoming-kind-absence = Automatisch antwoord: iemand is afwezig
incoming-kind-acknowledgement = Automatisch antwoord: ontvangen
incoming-kind-automatic = Automatisch verstuurd
incoming-kind-list = Aan velen verstuurd, via een lijst
incoming-kind-report = Bericht van een mailserver over de bezorging
incoming-kind-read = Bericht dat een mail geopend is
incoming-kind-calendar = Uitnodiging voor een agenda
incoming-way-program = bij de mailserver
incoming-way-upload = als bestand
incoming-way-mailbox = in de mailbox
incoming-standing-waiting = Hoort nog bij geen brief
incoming-standing-placed = Te lezen
incoming-standing-recorded = Genoteerd als reactie
incoming-standing-heard = Verwerkt: meldt alleen iets over de verzending
incoming-standing-aside = Opzijgelegd
incoming-why-said = Bij deze brief gelegd door { $by } op { $when }
incoming-why-token = Hij kwam op het antwoordadres van deze brief
incoming-why-mended = Hij kwam op een adres dat bijna het antwoordadres van deze brief is
incoming-why-answers = Hij antwoordt op deze brief, en komt van wie die kreeg
incoming-why-answers-house = Hij antwoordt op deze brief, en komt van de organisatie die hem kreeg
incoming-why-report = Hij meldt wat er met deze brief gebeurde
incoming-why-subject = Het onderwerp is dat van deze brief, en hij komt van wie die kreeg
incoming-why-subject-house = Het onderwerp is dat van deze brief, en hij komt van de organisatie die hem kreeg
incoming-stranger = Hij komt van een adres dat de brief niet kreeg
incoming-against = Let op: hij noemt ook { $title } (aan { $to })
incoming-reason-token = Het antwoordadres lijkt erop, maar ook op een ander.
incoming-reason-reference = De mail zegt erop te antwoorden, maar de afzender kreeg hem niet van ons.
incoming-reason-shared = Het onderwerp is hetzelfde, en de afzender kreeg meer brieven met dat onderwerp.
incoming-reason-subject = Het onderwerp is hetzelfde, maar de afzender kreeg hem niet van ons.
incoming-reason-sender = De afzender kreeg deze brief.
incoming-reason-house = Iemand bij dezelfde organisatie kreeg deze brief.
incoming-flaws = Let op bij het lezen:
incoming-flaw-empty = Er zit niets in.
incoming-flaw-no-head = Er staat niet boven van wie en wanneer hij is.
incoming-flaw-no-id = Hij heeft geen kenmerk waaraan hij te herkennen is.
incoming-flaw-no-sender = Er staat niet bij wie hem schreef.
incoming-flaw-no-date = Er staat niet bij wanneer hij geschreven is.
incoming-flaw-future = Volgens de mail zelf is hij in de toekomst geschreven.
incoming-flaw-charset = De letters kunnen hier en daar verkeerd zijn: de mail zegt niet goed hoe ze te lezen zijn.
incoming-flaw-broken = Een deel is beschadigd.
incoming-flaw-too-much = Er zit meer in dan hier getoond wordt. In de hele mail staat alles.
incoming-flaw-attachments = Er zijn meer bijlagen dan hier staan. In de hele mail staan ze allemaal.
incoming-flaw-cut = De tekst is langer dan wat hier staat. In de hele mail staat alles.
incoming-flaw-winmail = Er zit een bestand winmail.dat bij, dat alleen Outlook kan openen. Vraag de afzender om de bijlagen nog eens te sturen.
incoming-flaw-encrypted = Hij is versleuteld: hier is hij niet te lezen.
incoming-flaw-other-type = Een bijlage is iets anders dan de mail zegt. Open hem met beleid.
incoming-place-title = Bij welke brief hoort deze mail?
incoming-place-elsewhere = Hoort hij ergens anders bij?
incoming-suggested = Misschien bij
incoming-suggested-to = Aan { $to }.
incoming-letter = Brief
incoming-letter-none = Kies een brief
incoming-no-letters = Er is nog geen brief verstuurd.
incoming-place = Bij deze brief leggen
incoming-aside = Opzijleggen
incoming-aside-hint = Hij hoort bij geen enkele brief. Tot { $term } kan hij alsnog bij een brief; daarna wordt hij gewist.
incoming-aside-by = Opzijgelegd door { $by } op { $when }
incoming-record = Noteren als reactie
incoming-record-text-hint = Wat nieuw is in de mail. Laat weg wat er niet toe doet, zoals telefoonnummers.
incoming-take-over = Tekst overnemen uit { $name }
incoming-along = Welk bestand gaat mee?
incoming-along-hint = De hele mail blijft hier bewaard, wat u ook kiest.
incoming-along-none = Geen
incoming-along-message = De hele mail, alleen voor het bureau
incoming-along-message-hint = met alle adressen en ondertekeningen erin
incoming-publish-hint = Lees eerst na of er geen namen of nummers in staan die niet openbaar horen. Ook het bestand is dan te zien.
incoming-to-response = Naar de reactie
incoming-said-taken-in = De mail is ingelezen
incoming-said-before = Deze mail was er al
incoming-said-placed = De mail ligt bij de brief
incoming-bounced = Kwam de brief niet aan?
incoming-bounced-open = Deze mail meldt dat de brief ergens niet aankwam…
incoming-bounced-hint = Sommige mailservers melden dat zo dat Standpunt het niet kan lezen. Kies het adres waar de brief niet aankwam. Dat staat dan bij de verzending, en deze mail is afgehandeld.
incoming-bounced-at = Niet aangekomen bij { $address }
incoming-said-bounced = Genoteerd dat de brief daar niet aankwam
incoming-said-aside = De mail is opzijgelegd
incoming-said-recorded = Genoteerd als reactie
incoming-let-go-name = Gewist bericht
incoming-let-go-on = Gewist op { $when }
incoming-let-go = Dit bericht is gewist op { $when }
incoming-let-go-why = Mail die bij geen brief hoort of die een programma schreef, wordt gewist: { $term }. Mail van wie zelf gewist wil worden, gaat meteen weg. Dat er iets binnenkwam, blijft staan.
incoming-missing = Wat er in dit bericht staat, kan niet worden getoond
incoming-missing-text = Het bestand waarin het bewaard is, is weg of beschadigd. Misschien staat het nog in een reservekopie: vraag de beheerder om te kijken.
incoming-said-seen-to = Afgehandeld: deze mail staat hier niet meer
incoming-problem-no-file = Kies een bestand.
incoming-problem-no-mail = Dit is geen mail. Kies een bestand dat op .eml eindigt.
incoming-problem-outlook = Dit is een mail zoals Outlook hem voor zichzelf bewaart (.msg). Bewaar hem in Outlook als .eml, of stuur hem als bijlage aan jezelf en bewaar hem dan.
incoming-problem-moved = Iemand anders heeft net gezegd waar deze mail hoort. Hieronder staat het; kijk of het zo goed is.
incoming-problem-recorded = Deze mail is al als reactie genoteerd. Hoort hij ergens anders bij? Haal dan eerst die reactie door.
incoming-problem-whole = Een hele mail kan niet op de openbare pagina: er staan adressen in die niet openbaar horen. Kies een bijlage of geen bestand.
incoming-problem-gone = Wat er in deze mail stond, is er niet meer. Er is niets veranderd.
incoming-problem-not-out = Die brief is niet verstuurd. Er is niets veranderd.
incoming-trouble = De mailbox is sinds { $since } niet te lezen
incoming-trouble-why = Wat er intussen binnenkomt, blijft daar liggen tot het weer lukt. Gaat het niet vanzelf over, vraag dan de beheerder om te kijken.
incoming-trouble-hand = Antwoorden kunnen daar ongelezen liggen.
incoming-trouble-do = Bekijk waarom
mailbox-not-looked = Er is sinds { $since } niet in de mailbox gekeken
mailbox-not-looked-why = Er is geen storing gemeld, maar het programma dat de mailbox leest, laat niets van zich horen.
mailbox-no-host = Het adres van de mailserver is niet te vinden.
mailbox-no-connection = De mailserver neemt geen verbinding aan.
mailbox-tls = Er komt geen beveiligde verbinding met de mailserver tot stand: zijn certificaat klopt niet, of is verlopen.
mailbox-password = De mailserver weigert de gebruikersnaam of het wachtwoord.
mailbox-no-folder = De map die gelezen moet worden, is er niet of mag niet worden geopend.
mailbox-declined = De mailserver zegt dat hij het nu niet doet.
mailbox-dropped = De verbinding met de mailserver brak af.
mailbox-silent = De mailserver gaf te lang geen antwoord.
mailbox-garbled = De mailserver geeft antwoorden die niet te begrijpen zijn.
mailbox-no-numbers = De mailserver geeft de mails geen vaste nummers. Zo is niet bij te houden wat al gelezen is.
mailbox-withheld = De mailserver geeft een mail niet die er wel ligt.
mailbox-not-kept = Wat er binnenkwam, kon niet worden bewaard: de schijf of de database werkt niet mee.
mailbox-other = Er ging iets mis.
mailbox-passed = Niet ingelezen
mailbox-passed-hint = Deze mails liggen in de mailbox, maar konden niet worden ingelezen. Wat erna kwam, is gewoon gelezen. Klik op Gezien als u hebt gedaan wat nodig is.
mailbox-passed-arrived = In de mailbox gekomen op { $when }.
mailbox-passed-found = Het eerst gezien op { $when }.
mailbox-passed-size = Hij is { $size } groot.
mailbox-passed-large = Hij is te groot om in te lezen.
mailbox-passed-large-do = Open de mailbox en lees hem daar. Bewaar wat ertoe doet zelf, en noteer de reactie bij de brief.
mailbox-passed-empty = Er staat niets in.
mailbox-passed-empty-do = Kijk in de mailbox wat het is.
mailbox-passed-withheld = De mailserver gaf hem niet.
mailbox-passed-breaks = De verbinding brak steeds af bij deze mail.
mailbox-passed-not-kept = Hij kon niet worden bewaard. Vertel het ook aan de beheerder.
mailbox-passed-do = Open de mailbox, bewaar de mail als .eml en lees hem hieronder in als bestand.
mailbox-passed-tried = { $count ->
    [one] 1 keer geprobeerd, op { $when }.
   *[other] { $count } keer geprobeerd, het laatst op { $when }.
}
mailbox-passed-where = Mailbox { $mailbox }, nummer { $number }.
mailbox-passed-seen = Gezien
mailbox-passed-hand = { $count ->
    [one] 1 mail in de mailbox kon niet worden ingelezen.
   *[other] { $count } mails in de mailbox konden niet worden ingelezen.
}
mailbox-passed-hand-do = Bekijk wat u kunt doen
incoming-of-letter = { $count ->
    [one] 1 mail over deze brief
   *[other] { $count } mails over deze brief
}
incoming-hand = Binnengekomen mail
incoming-hand-waiting = { $count ->
    [one] Van 1 mail is niet zeker bij welke brief hij hoort.
   *[other] Van { $count } mails is niet zeker bij welke brief ze horen.
}
incoming-hand-placed = { $count ->
    [one] 1 antwoord is nog niet gelezen.
   *[other] { $count } antwoorden zijn nog niet gelezen.
}
incoming-hand-do = Lezen
## commitment: wat in reacties is toegezegd
commitment-title = Toezeggingen
commitment-one = Toezegging { $number }
commitment-list-lead = Wat ministeries, raden en fracties ons in hun reacties toezegden. Wat het langst te laat is, staat bovenaan.
commitment-public-lead = Dit zegden de geadresseerden toe. Elke toezegging leidt naar de woorden waarin die staat.
commitment-choose = Kies welke toezeggingen u ziet
commitment-stand-running = Lopend
commitment-stand-all = Alle
commitment-open = Loopt
commitment-late = Te laat
commitment-kept = Nagekomen
commitment-kept-hint = Het is gedaan.
commitment-broken = Niet nagekomen
commitment-broken-hint = Het is niet gedaan, en het komt ook niet meer.
commitment-overtaken = Achterhaald
commitment-overtaken-hint = Er kwam iets anders voor in de plaats. Niemand wacht er nog op.
commitment-taken-back = Teruggenomen
commitment-no-day = zonder datum
commitment-until = uiterlijk { $day }
commitment-until-part = uiterlijk { $day } (“{ $said }”)
commitment-today = vandaag
commitment-left = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
}
commitment-late-by = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
}
commitment-go = Bekijk toezegging { $number }
commitment-go-of = Bekijk toezegging { $number } bij { $title }
commitment-all-of = Alle toezeggingen bij deze brief
commitment-none = Er zijn nog geen toezeggingen. Open een reactie bij een brief en leg vast wat daarin is toegezegd.
commitment-none-so = Er zijn geen toezeggingen die zo staan.
commitment-none-in = In deze reactie is nog geen toezegging vastgelegd.
commitment-none-to = Nog niets. Open een reactie om vast te leggen wat daarin is toegezegd.
commitment-note = Toezegging vastleggen
commitment-note-open = Toezegging vastleggen…
commitment-lead = Kies de woorden waarin de toezegging staat. Zeg daarna wie wat toezegt, en uiterlijk wanneer.
commitment-before = Al vastgelegd uit deze reactie
commitment-what-title = Wat er is toegezegd
commitment-by = Wie zegt dit toe?
commitment-by-hint = Een instelling of een ambt. Zonder namen van mensen.
commitment-by-others = Een instelling of een ambt, zonder namen van mensen. Bijvoorbeeld: { $who }
commitment-what = Wat wordt er toegezegd?
commitment-what-hint = In een of twee zinnen, voor lezers van de brief.
commitment-due = Uiterlijk wanneer? (mag leeg blijven)
commitment-due-hint = Een dag (2027-03-01 of 1 maart 2027) of een deel van een jaar: maart 2027, voorjaar 2027, tweede kwartaal 2027, eind 2027. Van een deel telt de laatste dag.
commitment-ahead = Hoeveel dagen ervoor herinneren wij u?
commitment-ahead-hint = Het bureau krijgt dan een mail, en nog een op de dag nadat het te laat is. Met 0 komt de eerste mail op de dag zelf.
commitment-demand = Bij welk verzoek hoort dit? (mag leeg blijven)
commitment-demand-none = Bij geen verzoek in het bijzonder
commitment-place = Waar het staat
commitment-reminder = Herinnering
commitment-reminded = { $count ->
    [0] op de dag zelf, en als het te laat is
    [one] 1 dag ervoor, en als het te laat is
   *[other] { $count } dagen ervoor, en als het te laat is
}
commitment-private = De reactie is alleen voor het bureau. Daarom staat deze toezegging niet op de openbare pagina.
commitment-settle = Wat kwam ervan?
commitment-ending = Hoe liep het af?
commitment-why = Waarom, in één zin
commitment-settle-do = Rond de toezegging af
commitment-revise = Verbeteren
commitment-revise-hint = Staat er iets niet goed, of is de datum verschoven? Wat er eerst stond, blijft in de geschiedenis.
commitment-revise-open = Verbeter wie, wat of wanneer…
commitment-revise-why = Wat is er veranderd, en waarom?
commitment-revise-do = Bewaar de verbetering
commitment-wrong = Klopt dit niet?
commitment-reopen = De toezegging is toch niet afgerond…
commitment-reopen-do = Laat de toezegging weer lopen
commitment-take-back = Dit was toch geen toezegging: terugnemen…
commitment-take-back-do = Neem deze toezegging terug
commitment-history = Hoe dit zo kwam
commitment-said-noted = Vastgelegd
commitment-said-revised = Verbeterd
commitment-said-reopened = Loopt weer
commitment-notice-noted = De toezegging is vastgelegd.
commitment-notice-revised = De verbetering is bewaard.
commitment-notice-ended = De toezegging is afgerond.
commitment-notice-reopened = De toezegging loopt weer.
commitment-notice-taken-back = De toezegging is teruggenomen. Alleen hier is die nog te zien.
commitment-mistake-due = Dit is geen dag en geen deel van een jaar. Schrijf bijvoorbeeld 2027-03-01, maart 2027 of voorjaar 2027.
commitment-mistake-ahead = Schrijf een heel aantal dagen, van 0 tot 365.
commitment-mistake-already = Precies dit is al vastgelegd. Er is niets veranderd.
commitment-mistake-ended = Deze toezegging is intussen afgerond. Klopt dat niet, laat de toezegging dan eerst weer lopen.
commitment-mistake-runs = Deze toezegging loopt al. Er is niets om terug te draaien.
commitment-mistake-taken-back = Deze toezegging is teruggenomen. Is het er toch een, leg die dan opnieuw vast.
commitment-mistake-moved = Iemand anders zei intussen iets over deze toezegging. Wat u invulde, staat er nog. Kijk wat er nu staat; bewaart u daarna toch, dan telt wat u bewaart.
commitment-mistake-gone = Dit hoort niet bij deze brief. Kies een verzoek uit de lijst.
commitment-hand-late = { $count ->
    [one] Toezegging 1 dag te laat
   *[other] Toezegging { $count } dagen te laat
}
commitment-hand-text = { $by }, { $until }: { $what }
commitment-hand-do = Bekijk de toezegging
act-commitment-noted = Een toezegging werd vastgelegd
act-commitment-revised = Wat is toegezegd, werd verbeterd
act-commitment-ended = Een toezegging werd afgerond: { $what }
act-commitment-reopened = Een toezegging loopt weer: die was toch niet afgerond
act-commitment-taken-back = Een toezegging werd teruggenomen
audit-commitment-recorded = Iets over een toezegging vastgelegd
mail-commitment-ahead-subject = Toezegging van { $by } loopt af op { $day }
mail-commitment-ahead-lead = Op { $day } loopt een toezegging af die wij volgen.
mail-commitment-past-subject = Toezegging van { $by } is te laat
mail-commitment-past-lead = Een toezegging die wij volgen, had er uiterlijk op { $day } moeten zijn. Er is nog niet vastgelegd wat ervan kwam.
mail-commitment-text =
    Beste { $person },

    { $lead }

    Brief: { $title }
    Wie: { $by }
    Wat: { $what }
    Wanneer: { $until }

    Kijk wat ervan kwam en leg dat hier vast:
    { $link }

    Met vriendelijke groet,
    { $association }

# Lakken: wat van een reactie niemand buiten het bureau leest
redaction-title = Reactie lakken
redaction-lead = Een antwoord noemt soms een ambtenaar, een telefoonnummer of iemand die ziek is. Wat u hier lakt, krijgt niemand buiten het bureau: niet op de pagina, niet in het bestand en niet in de data. Het origineel blijft hier heel.
redaction-words-title = Woorden lakken
redaction-words = Welke woorden?
redaction-words-hint = Bijvoorbeeld een naam. Alle plekken in de tekst worden gelakt.
redaction-words-hint-both = Bijvoorbeeld een naam. Alle plekken in de tekst en in het bestand worden gelakt.
redaction-words-hint-scan = Bijvoorbeeld een naam. Alle plekken in de tekst worden gelakt. Het bestand is een scan: wijs daar zelf de plekken aan.
redaction-words-do = Lak deze woorden
redaction-reason = Waarom?
redaction-reason-personal = persoonsgegevens
redaction-reason-confidential = vertrouwelijk
redaction-reason-safety = veiligheid
redaction-suggested = Deze gegevens gaan waarschijnlijk over een persoon:
redaction-suggested-do = Lak { $words }
redaction-text-title = De tekst
redaction-covered = (weggelakt)
redaction-everybody-reads = Zo leest iedereen het
redaction-uncover = Haal weg: { $words }
redaction-unmark = Haal weg
redaction-file-title = Het bestand
redaction-file-message = Een hele mail krijgt niemand buiten het bureau: er staat in wie hem kreeg, en op welk adres de brief beantwoord wordt. Is een bijlage wel voor iedereen? Noteer de reactie dan met die bijlage.
redaction-file-left-out = Dit bestand geven we aan niemand buiten het bureau.
redaction-file-leave-out = Laat het hele bestand weg
redaction-file-give = Geef het bestand toch
redaction-file-kind = Alleen in een pdf of een foto kunt u plekken lakken. Staat er iets in dit bestand dat niet openbaar mag worden? Laat het dan helemaal weg.
redaction-file-locked = Dit bestand opent met een wachtwoord. Lakken kan daarom niet. U kunt het wel helemaal weglaten.
redaction-file-broken = Dit bestand is beschadigd. Lakken kan daarom niet. U kunt het wel helemaal weglaten.
redaction-file-large = Dit bestand is te groot om te lakken: meer dan 80 bladzijden, of te zwaar. U kunt het wel helemaal weglaten.
redaction-page = Bladzijde { $page } van { $count }
redaction-page-open = Bladzijde { $page }
redaction-page-open-marked = Bladzijde { $page }, { $count ->
    [one] 1 plek
   *[other] { $count } plekken
} gelakt
redaction-pages = Bladzijden van het bestand
redaction-picture = De bladzijde: schuif als die niet past
redaction-point-first = Wijs op de bladzijde een hoek aan van wat u wilt lakken. Daarna wijst u de hoek schuin ertegenover aan.
redaction-point-second = De eerste hoek ligt { $left } mm van links en { $top } mm van boven. Wijs nu de hoek schuin ertegenover aan.
redaction-point-again = Kies een andere eerste hoek
redaction-point-alt = Bladzijde { $page }: wijs een hoek aan
redaction-rectangle = Liever met maten
redaction-rectangle-hint = In millimeters, vanaf de hoek linksboven van de bladzijde.
redaction-left = Van links
redaction-top = Van boven
redaction-width = Breedte
redaction-height = Hoogte
redaction-rectangle-do = Lak deze plek
redaction-region = Plek { $number }
redaction-unburn = Haal weg: plek { $number }
redaction-page-none = Op deze bladzijde is niets gelakt.
redaction-settle-title = Vaststellen en openbaar maken
redaction-none = Er is niets gelakt.
redaction-draft = { $count ->
    [0] Alle lak is weggehaald, nog niet vastgesteld
    [one] 1 plek, nog niet vastgesteld
   *[other] { $count } plekken, nog niet vastgesteld
}
redaction-settled = Vastgesteld op { $when } door { $by }
redaction-looked = Ik heb het bestand bekeken: wat hier is gelakt, staat er niet in
redaction-looked-hint = In een scan of een foto vindt Standpunt geen woorden. Staat het er wel in? Wijs dan de plekken op de bladzijde aan, of laat het bestand weg.
redaction-settle = Stel vast
redaction-settle-hint = Pas als u het vaststelt, telt het. In het logboek van de brief komt dat en wanneer er gelakt is, niet wat.
redaction-settle-hint-file = Pas als u het vaststelt, telt het. Van het bestand maken we dan een nieuwe pdf: elke bladzijde wordt een afbeelding, met daarachter de woorden die nog te lezen zijn. In het logboek van de brief komt dat en wanneer er gelakt is, niet wat.
redaction-discard = Gooi weg wat niet is vastgesteld
redaction-open-made = Bekijk het gelakte bestand ({ $size })
redaction-show = Maak openbaar
redaction-show-hint = Iedereen leest dan deze reactie op de pagina van de brief, zonder wat u lakte.
redaction-hide = Haal van de openbare pagina
redaction-hide-hint = Wie de reactie al las of bewaarde, heeft die nog.
redaction-done-marked = { $count ->
    [0] Dit was al gelakt
    [one] 1 plek is gelakt
   *[other] { $count } plekken zijn gelakt
}
redaction-done-not-yet = Het telt pas als u het vaststelt.
redaction-done-unmarked = De lak is weggehaald
redaction-done-corner = De eerste hoek staat
redaction-done-file = Dat is gekozen
redaction-done-discarded = Wat niet was vastgesteld, is weg
redaction-done-settled = Het is vastgesteld
redaction-done-shown = De reactie is openbaar
redaction-done-hidden = De reactie is niet meer openbaar
redaction-open = Lakken
redaction-open-show = Lakken en openbaar maken
redaction-made-name = { $name }-gelakt.pdf
redaction-mistake-millimetres = Vul een maat in millimeters in, bijvoorbeeld 25.
redaction-mistake-not-made = Het gelakte bestand kon niet worden gemaakt. Probeer het straks nog eens, of laat het bestand weg.
redaction-mistake-region = Deze plek heeft geen breedte of hoogte, of valt buiten de bladzijde. Wijs twee hoeken schuin tegenover elkaar aan.
redaction-mistake-nowhere = Deze woorden staan niet in de tekst en niet in het bestand. Staan ze wel op een bladzijde? Wijs de plek daar aan.
redaction-mistake-many = Dit zijn meer plekken dan er in één reactie gelakt kunnen worden. Laat het bestand liever weg.
redaction-mistake-outside = Deze plek is er niet meer. Bekijk de pagina opnieuw.
redaction-mistake-questions = Kamervragen en de antwoorden daarop zijn al openbaar. Die lakken we niet.
redaction-mistake-moved = Iemand anders heeft intussen iets gelakt of vastgesteld. Dat ziet u nu. Doe het daarna opnieuw.
redaction-mistake-file = Dit bestand kan niet gelakt worden, en wat u lakte kan erin staan. Laat het bestand weg, en stel het daarna vast.
redaction-mistake-unseen = Bekijk eerst of het bestand zegt wat u in de tekst lakte. Vink aan dat het er niet in staat, lak ook daar, of laat het bestand weg.
redaction-mistake-settled = Er is niets veranderd sinds het vaststellen.
redaction-mistake-unsettled = Er is gelakt wat nog niet is vastgesteld. Stel dat eerst vast, of gooi het weg.
audit-response-redacted = Reactie gelakt
audit-response-shown = Reactie openbaar gemaakt
audit-response-hidden = Reactie van de openbare pagina gehaald
audit-sending-struck = Verzending doorgehaald die bij vergissing was genoteerd
audit-response-struck = Reactie doorgehaald die bij vergissing was genoteerd
audit-questions-struck = Kamervragen doorgehaald die bij vergissing waren genoteerd
audit-non-arrival-told = In een bericht gelezen dat een brief niet aankwam
act-response-redacted = Er werd vastgesteld wat van een reactie niet te lezen is
## awaiting: answers that are waited for, and post that came back
awaiting-title = Verzonden en beantwoord
awaiting-went = { $day }, { $way }
awaiting-day = Antwoord verwacht uiterlijk op
awaiting-day-hint = Leeg betekent: u verwacht geen antwoord. Na deze dag staat de brief op uw bureau.
awaiting-why = Waarom, in één zin
awaiting-why-hint = Bijvoorbeeld: Gebeld, komt volgende week. Alleen voor het bureau, zonder namen van mensen.
awaiting-answered = Beantwoord op { $day }
awaiting-came-back = Kwam terug op { $day }
awaiting-today = Antwoord vandaag verwacht
awaiting-week = { $count ->
    [one] Antwoord morgen verwacht
   *[other] Antwoord over { $count } dagen verwacht, op { $day }
}
awaiting-until = Antwoord verwacht uiterlijk op { $day }
awaiting-late = { $count ->
    [one] Antwoord 1 dag te laat, verwacht op { $day }
   *[other] Antwoord { $count } dagen te laat, verwacht op { $day }
}
awaiting-unasked = Geen antwoord gevraagd
awaiting-no-more = Geen antwoord meer verwacht
awaiting-sent-again = Opnieuw verzonden op { $day }
awaiting-followed = Opgevolgd door een brief op { $day }
awaiting-withdrawn = De brief is ingetrokken: geen antwoord meer verwacht
awaiting-said-until = Antwoord verwacht uiterlijk op { $day }
awaiting-said-again = Toch een antwoord verwacht
awaiting-said-not-returned = Toch niet teruggekomen
awaiting-move = Een andere dag…
awaiting-move-do = Verplaats de dag
awaiting-ask = Een antwoord verwachten…
awaiting-ask-do = Bewaar de dag
awaiting-end = Geen antwoord meer verwachten…
awaiting-end-do = Verwacht geen antwoord meer
awaiting-again = Toch wel een antwoord verwachten…
awaiting-again-do = Verwacht toch een antwoord
awaiting-return = De brief kwam terug…
awaiting-return-do = Leg vast dat de brief terugkwam
awaiting-returned-day = Op welke dag kwam de brief terug?
awaiting-arrived = De brief kwam toch niet terug…
awaiting-arrived-do = Neem terug dat de brief terugkwam
awaiting-address = Bekijk het adres bij de geadresseerden
awaiting-record = Noteer het antwoord
awaiting-follow = Begin een vervolgbrief
awaiting-history = { $count ->
    [one] Wat er is vastgelegd (1)
   *[other] Wat er is vastgelegd ({ $count })
}
awaiting-desk-open = Antwoorden en teruggekomen post
awaiting-done-day = De dag is bewaard.
awaiting-done-no-more = Vastgelegd: u verwacht geen antwoord meer.
awaiting-done-again = Vastgelegd: u verwacht toch een antwoord.
awaiting-done-returned = Vastgelegd: de brief kwam terug.
awaiting-done-not-returned = Vastgelegd: de brief kwam toch niet terug.
awaiting-mistake-gone = Deze verzending hoort niet bij deze brief.
awaiting-mistake-after = Kies een dag na de verzending.
awaiting-mistake-far = Kies een dag binnen { $years } jaar na de verzending.
awaiting-mistake-returned = Kies een dag vanaf de verzending, tot en met vandaag.
awaiting-mistake-already = Dit stond er al. Er is niets veranderd.
awaiting-mistake-nothing = Er wordt geen antwoord verwacht.
awaiting-mistake-still = Er wordt al een antwoord verwacht.
awaiting-mistake-mailed = Deze brief ging per mail. Of die aankwam, melden de mailservers.
awaiting-mistake-never = Er staat niet dat deze brief terugkwam.
awaiting-mistake-moved = Iemand anders legde intussen iets vast over deze verzending. Wat u invulde, staat er nog. Kijk wat er nu staat; bewaart u daarna toch, dan telt wat u bewaart.
awaiting-hand-late = { $count ->
    [one] Antwoord 1 dag te laat
   *[other] Antwoord { $count } dagen te laat
}
awaiting-hand-late-text = Nog geen antwoord van { $names }.
awaiting-hand-back = Post kwam terug
awaiting-hand-back-text = De brief aan { $names } kwam terug. Misschien klopt het adres niet.
awaiting-hand-more = { $count ->
    [one] 1 andere
   *[other] { $count } andere
}
awaiting-hand-do = Bekijk de verzendingen
audit-answer-day-changed = Antwoorddag van een verzending veranderd
audit-sending-returned = Vastgelegd dat een verzending terugkwam
audit-return-taken-back = Teruggenomen dat een verzending terugkwam
history-sent-back = Kwam terug op { $day }.
week-title = Vandaag en deze week
week-today = Vandaag
week-answer = Antwoord verwacht van { $names }
week-questions = Antwoord op Kamervragen verwacht
week-promise = Toezegging van { $by }: { $what }

## Doorhalen van wat bij vergissing is genoteerd

struck-open = Bij vergissing genoteerd?
struck-title = Bij vergissing genoteerd
struck-sending-means = De verzending gaat van de openbare pagina en telt niet meer mee. Ging de brief daar eerder al heen, dan wordt op dat antwoord weer gewacht.
struck-response-means = De reactie gaat van de openbare pagina en telt niet meer mee als antwoord; op een antwoord wordt dan weer gewacht. Kwam ze per mail, dan ligt die weer bij de post en kunt u hem bij de goede brief leggen.
struck-questions-means = De Kamervragen gaan met hun antwoord van de openbare pagina, en er wordt niet meer op een antwoord gewacht.
struck-stays = Wat er stond, blijft op het bureau. Staat het in het logboek, dan komt daar bij dat het is doorgehaald. Terug kan niet: was het toch goed, noteer het dan opnieuw. Wie er al bericht van kreeg, hoort van het doorhalen niets.
struck-why = Waarom, in één zin
struck-why-hint = Bijvoorbeeld: hoort bij een andere brief. Alleen het bureau leest dit.
struck-do = Haal door
struck-back = Terug, om dat eerst te doen
struck-moved = Hier is intussen iets aan veranderd
struck-moved-text = Bekijk of het nog klopt, en haal het dan door.
struck-refused-outcome = Op deze reactie rust een uitkomst. Neem die eerst terug.
struck-refused-commitment = Op deze reactie rust een toezegging. Neem die eerst terug.
struck-refused-questions = Deze reactie is het antwoord op Kamervragen. Haal die door; de reactie gaat dan mee.
struck-refused-mailed = Deze brief is gemaild. Zo’n verzending kan niet worden doorgehaald.
struck-notice-sending = De verzending is doorgehaald
struck-notice-response = De reactie is doorgehaald
struck-notice-questions = De Kamervragen zijn doorgehaald
struck-list = Doorgehaald ({ $count })
# Such as "Per post aan Ministerie van VWS, 3 maart 2026".
struck-sending = { $way } aan { $to }, { $day }
# Such as "Debat, Tweede Kamer, 3 maart 2026".
struck-response = { $kind }, { $from }, { $day }
struck-by = Door { $by }, { $when }
