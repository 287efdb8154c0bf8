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
site-sign-out = Uitloggen
site-help = Hulp van het bureau
site-feed = Volg met Atom
site-desk = Bureau
site-new-letter = Nieuwe brief
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
problem-missing-key = Het gegeven “{ $key }” ontbreekt. Elke brief heeft dat nodig.
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
home-not-sent-text = Er is nog geen reactie.

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
history-response = { $form } van { $from }
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
verify-step-published = Het bestand is hier gepubliceerd
verify-step-published-text = Precies dit bestand staat op onze site.
verify-holds = klopt
verify-fails = klopt niet
verify-skipped = niet meer bekeken
verify-sealed = Verzegeld door { $by } op { $at }. Zo staat het in het zegel zelf.
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
sign-means-mandate = U mag voor { $organisation } tekenen. Dat staat bij ons sinds { $since }.
sign-means-withdraw = Tot { $deadline } kunt u zich terugtrekken. Dan gaat de naam van de brief af. Daarna kan dat niet meer op deze bladzijde.
sign-means-hash = De code van deze tekst, versie { $version } (SHA-256). Hij staat ook in de mail die u krijgt als u tekent:
sign-decision = Uw besluit
sign-after-all = Toch tekenen?
sign-how = Hoe tekent u?
sign-reserved-hint = De naam komt pas onder de brief als u hier laat weten dat het bestuur akkoord is.
sign-personal-hint = Uw naam en functie staan erbij, maar uw organisatie tekent niet.
sign-remark = Opmerking of reden
sign-remark-hint = Hoeft niet. Alleen het bureau leest dit.
sign-code = Code uit de mail
sign-code-hint = Zes letters en cijfers, in de mail met de link naar deze bladzijde.
sign-do = Onderteken namens { $organisation }
sign-decline = Wij tekenen niet
sign-no-hurry = Niet tekenen houdt niemand tegen. Nog niet zeker? Sluit deze bladzijde gerust: de link werkt tot { $deadline }.
sign-no-capacity = Kies hoe u tekent.
sign-remark-wrong = Uw opmerking is te lang, of er staat een teken in dat wij niet kunnen bewaren. Er passen { $max } tekens in.
sign-code-missing = Vul de code uit de mail in: zes letters en cijfers.
sign-code-wrong = { $left ->
    [0] Deze code klopt niet. Wacht even voor u het opnieuw probeert.
    [one] Deze code klopt niet. U kunt het nog één keer proberen. Kijk in de laatste mail die u van ons kreeg.
   *[other] Deze code klopt niet. Kijk in de laatste mail die u van ons kreeg. U kunt het nog { $left } keer proberen.
}
sign-throttled = De code was te vaak fout. Probeer het opnieuw na { $until }. Er is niets veranderd.
sign-too-late = De ronde sloot op { $deadline }. Er is niets veranderd. Bel of mail het bureau als u nog iets wilt laten weten.
sign-round-closed = Het bureau heeft de ronde gesloten. Er kan niet meer worden getekend. Bel of mail het bureau als u nog iets wilt laten weten.
sign-round-cancelled = Deze ronde is afgeblazen. Handtekeningen uit deze ronde tellen niet. Komt er een nieuwe ronde, dan krijgt u een nieuwe mail.
sign-other-version = De tekst is intussen veranderd. Uw antwoord is niet verwerkt. Lees de tekst hieronder en antwoord opnieuw.
sign-already-signed = U tekende al op { $at }. Er is niets veranderd.
sign-already-declined = U liet al op { $at } weten dat u niet tekent. Er is niets veranderd.
sign-nothing-to-withdraw = Er is geen handtekening om in te trekken. Er is niets veranderd.
sign-no-mandate = Bij ons staat niet dat u op dit moment voor deze organisatie mag tekenen. Er is niets veranderd. Bel of mail het bureau.
sign-state-signed = Getekend
sign-state-declined = Tekent niet
sign-state-withdrawn = Ingetrokken
sign-state-closed = Gesloten
sign-thanks = Dank u wel, uw handtekening staat eronder
sign-lifted = Dank u wel, het voorbehoud is eraf
sign-you-signed = U hebt deze brief ondertekend
sign-you-declined = U tekent deze brief niet
sign-you-withdrew = U hebt uw handtekening ingetrokken
sign-over = U kunt niet meer antwoorden
sign-signed-text = Wij stuurden u een mail als bewijs. Tot { $deadline } kunt u uw handtekening nog intrekken.
sign-reserved-text = Uw naam komt pas onder de brief als u hieronder laat weten dat het bestuur akkoord is.
sign-reserved-late = Het bestuur was op tijd nog niet akkoord. De naam van uw organisatie komt niet onder de brief.
sign-signed-closed = De ronde is gesloten. De naam van uw organisatie staat onder deze tekst.
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
