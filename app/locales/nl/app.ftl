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
