### Was abseits vom Bildschirm geschah, und das eine Kontobuch über Zeit, Geld und Menschen.

## Wohin eine Stunde geht
task-write = Schreiben
task-answer = Antworten
task-carry = Tragen
task-plan = Planen
task-learn = Lernen
task-measure = Zählen
task-away = Abseits vom Bildschirm

## Festhalten
away-title = Abseits vom Bildschirm
away-h = Was ist geschehen?
away-kinds = Was es war
away-kind-call = Ein Anruf
away-kind-enquiry = Eine Anfrage
away-kind-answered = Leuten geantwortet
away-kind-thank-you = Ein Dank
away-kind-talk = Ein Gespräch
away-kind-cards = Eine Karte
away-kind-habit = Eine Gewohnheit
away-kind-minutes = Minuten
away-kind-cost = Eine Ausgabe
away-ask-call = Warum haben sie angerufen?
away-ask-enquiry = Eine Antwort, eine Mail, ein Formular, eine Anmeldung: Warum haben sie geschrieben?
away-ask-answered = Wie vielen Leuten hast du geantwortet?
away-ask-thank-you = Wie lange hat es gedauert?
away-ask-talk = Wie lange war das Gespräch?
away-ask-cards = Wie viele hast du weitergegeben?
away-ask-habit = Welche?
away-ask-minutes = Wohin ging die Zeit?
away-saved-at-once = Dein Tippen ist das zweite und letzte. Es ist sofort gespeichert.
away-reason-recommended = Jemand hat uns empfohlen
away-reason-read-or-saw = Etwas gelesen oder gesehen
away-reason-walked-past = Im Vorbeigehen gesehen
away-reason-not-said = Haben sie nicht gesagt
away-so-far = bisher { $count }
away-no-minutes = Weiß nicht
away-no-habits = Im Plan steht noch keine Gewohnheit abseits vom Bildschirm.
away-add-habit = Die erste hinzufügen
away-cards-with-code = Karten können einen eigenen Code tragen; dann siehst du, wie oft er geöffnet wurde:
away-cards =
    { $count ->
        [one] Eine Karte
       *[other] { $count } Karten
    }
away-answered =
    { $count ->
        [one] Einem Menschen geantwortet
       *[other] { $count } Menschen geantwortet
    }
away-answered-why = Mails, Briefe und Nachrichten, die Banyan nicht sieht. Wer schon als beantwortet von der Liste der Wartenden ging, ist gezählt; nenn sie nicht noch einmal.
away-people =
    { $count ->
        [0] niemand kam dadurch
        [one] ein Mensch
       *[other] { $count } Menschen
    }
away-at-the-wall = an der Wand festgehalten
away-gone = Steht nicht mehr im Plan
away-noted = Gerade festgehalten
away-noted-it = Festgehalten: { $what }, { $when }. { $about }
away-undo = Zurücknehmen
away-how-long = Wie lange hat es gedauert?
away-for-which = Für einen Ort?
away-who-came = Hat jemand gefragt, ist jemand gekommen?
away-nobody = Niemand
away-was-yesterday = Es war gestern
away-about = Ein Name oder ein Wort dazu
away-other-day = Ein anderer Tag
away-save = Speichern
away-week = Diese Woche
away-week-calls =
    { $count ->
        [one] Anruf
       *[other] Anrufe
    }
away-week-thanks =
    { $count ->
        [one] Dank
       *[other] Mal gedankt
    }
away-week-minutes = abseits vom Bildschirm
away-lately = Festgehalten
away-more = Mehr dazu
away-empty = Noch nichts. Der nächste Anruf kann die erste Zeile sein.
away-no-such-row = Diese Zeile steht nicht mehr im Plan, darum wurde nichts festgehalten. Wähle eine andere.
away-day-ahead = Dieser Tag ist noch nicht da. Nichts wurde geändert; wähle heute oder einen früheren Tag.
away-too-much = Das ist mehr, als ein Tag oder eine Zeile fasst. Nichts wurde geändert; nimm eine kleinere Zahl.
away-too-long = Das sind mehr als 200 Zeichen. Nichts wurde geändert; sag es kürzer.
away-incomplete = Etwas fehlt, darum wurde nichts festgehalten. Ein Betrag wird so geschrieben: 22,50 EUR.
away-not-there = Diese Zeile gibt es nicht mehr. Nichts wurde geändert.

## Wie weit die Ziele sind
goals-title = Ziele
goals-h = Wie weit die Ziele sind
goals-why = Lies eine Zahl dort ab, wo sie laut deinem Plan gezählt wird, und sag sie hier. Von selbst zählt nur weiter, wer anruft oder schreibt, und nur bei einem Ziel, das Menschen zählt.
goals-how-many = Wie viele heute?
goals-source = Abgelesen aus: { $source }
goals-no-source = Der Plan sagt noch nicht, wo sie abgelesen wird.
goals-day = Gezählt am
goals-take-back = Zurücknehmen
goals-not-a-number = Das ist keine Zahl, die hier stehen kann. Nichts wurde festgehalten; schreib sie in Ziffern, etwa 98.
goals-wrong-day = Dieser Tag ist noch nicht gekommen oder liegt vor dem Tag, an dem das Ziel gesetzt wurde. Nichts wurde festgehalten; wähle einen anderen.
goals-empty = Dein Plan hat noch kein eigenes Ziel.
goals-first = Ein Ziel hinzufügen

## Karten mit Code
cards-title = Karten mit Code
cards-h = Karten mit Code
cards-why = Druck diesen Code auf Karten, die du irgendwo auslegst. Er führt auf deine Website, und du siehst, wie oft er geöffnet wurde.
cards-where = Wo liegen sie, oder wer gibt sie weiter?
cards-how-many = Wie viele
cards-add = Code machen
cards-empty = Noch keine Karten. Die ersten könnten dort liegen, wo deine Kundschaft ohnehin hingeht.
cards-incomplete = Karten brauchen einen Ort und eine Zahl von 1 bis 10.000. Nichts wurde festgehalten.
cards-no-site = Karten führen auf deine Website. Sag in den Einstellungen, wo sie ist, und mach dann den Code. Nichts wurde notiert.
cards-code-of = QR-Code für die Karten: { $name }
cards-handed =
    { $count ->
        [one] Eine Karte
       *[other] { $count } Karten
    }, { $date }
cards-opened =
    { $count ->
        [0] Noch nicht geöffnet
        [one] Einmal geöffnet
       *[other] { $count }-mal geöffnet
    }
cards-counted = Geöffnet heißt nicht gefragt oder gekommen: Wer anruft, wird als Anruf festgehalten. Programme, die nur eine Vorschau holen, zählen nicht.

## Der Code an der Wand
wall-h = Für die Wand beim Telefon
wall-why = Ein Code, der auf jedem Handy die Frage öffnet: „Warum haben sie angerufen?“ Niemand muss sich anmelden, um einen Anruf festzuhalten, und niemand sieht, was andere festgehalten haben.
wall-open = Der Code
wall-none = Es gibt noch keinen Code.
wall-first = Den Code machen
wall-code = QR-Code, der die Frage auf dem Handy öffnet
wall-scan = Jemand hat angerufen? Scannen, Grund antippen.
wall-scan-more = Ist etwas passiert? Scannen, antippen, was.
wall-scan-why = Einmal tippen, ohne Namen, ohne Anmeldung.
wall-since = Gilt seit { $date }.
wall-print = Drucke diese Seite und häng sie auf.
wall-new = Neuen Code machen
wall-new-why = Ein neuer Code beendet diesen sofort, wo immer er hängt.
wall-for = Wofür dieser Code ist
wall-for-why = Wer den Code hat, kann das ohne Anmeldung festhalten. Für Namen, Minuten am Bildschirm und Geld muss man sich immer anmelden. Der Code an der Wand bleibt derselbe.
wall-for-nothing = Wähle mindestens eines. Nichts wurde geändert.
note-one-tap = Einmal tippen, und der Anruf ist festgehalten. Nach Namen wird nicht gefragt.
note-one-tap-other = Einmal tippen, und es ist festgehalten. Nach Namen wird nicht gefragt.
note-noted = Der Anruf ist festgehalten. Danke.
note-noted-other = Ist festgehalten. Danke.
note-wait = In kurzer Zeit wurden viele Anrufe festgehalten. Dieser jetzt nicht; warte eine Minute.
note-not-in-use = Dieser Code gilt nicht mehr. Nichts wurde festgehalten; frag nach dem neuen.

## Das Kontobuch
ledger-title = Kontobuch
ledger-since = seit { $date }
ledger-h = Ein Kontobuch für Bildschirm und Straße
ledger-note = Etwas festhalten
ledger-not-told = nicht gesagt
ledger-week = Diese Woche
ledger-of-planned = von { $planned } im Plan
ledger-no-hours = Sag im Plan, wie viele Stunden es gibt
ledger-average = Im Schnitt über den Zeitraum unten: { $time } in der Woche.
ledger-empty = Noch ist nichts gezählt.
ledger-empty-why = Deine Zeit am Bildschirm zählt von selbst, während du hier arbeitest. Halte einen Anruf fest, und die Straße zählt mit.
ledger-csv-day = Tag
ledger-csv-kind = Was
ledger-csv-task = Arbeit
ledger-csv-known = Bekannt, weil
ledger-csv-minutes = Minuten
ledger-csv-people = Menschen
ledger-csv-cards = Karten
ledger-csv-amount = Betrag
ledger-csv-currency = Währung
ledger-csv-under = Zählt unter
ledger-csv-reason = Warum sie kamen
ledger-csv-about = In einem Wort
ledger-csv-noted-by = Notiert von
ledger-csv-noted-at = Notiert am
ledger-csv-work = Am Bildschirm
ledger-csv-told = erzählt
ledger-csv-measured = gemessen
ledger-csv-somebody = jemand
ledger-csv-wall = an der Wand
ledger-table = Wohin Zeit und Geld gingen, und wer kam
ledger-where = Wohin die Zeit ging
ledger-share = Anteil der Zeit
ledger-time = Zeit
ledger-money = Geld
ledger-people = Menschen
ledger-came = Gefragt oder gekommen
ledger-an-hour = Eine Stunde bringt
ledger-then = Also
ledger-screen = Am Bildschirm
ledger-away = Abseits vom Bildschirm
ledger-campaigns = Kampagnen
ledger-together = Zusammen
ledger-planned = geplant: { $time } in der Woche
ledger-more = Mehr Zeit
ledger-same = So lassen
ledger-less = Weniger Zeit
ledger-leave = Aufhören
ledger-too-early = Zu früh
ledger-not-before = Nicht vor dem { $date }
ledger-for-company = Zur Gesellschaft
ledger-for-all = Für alles zusammen:
ledger-resting = In Ruhe.
ledger-resting-why = Gib etwas davon eine Stunde und einen Tag
ledger-better = Eine Stunde „{ $to }“ bringt mehr Menschen als eine Stunde „{ $from }“.
ledger-better-why =
    { $to_people ->
        [one] Ein Mensch
       *[other] { $to_people } Menschen
    } aus { $to_time }, gegen { $from_people ->
        [0] niemanden
        [one] einen
       *[other] { $from_people }
    } aus { $from_time }. Wären beide gleich gut, gäbe der Zufall solche Zahlen in { $chance ->
        [one] einem von hundert Fällen
       *[other] { $chance } von hundert Fällen
    }.
ledger-spend = Stattdessen { $time } in der Woche dort verbringen
ledger-stale = Die Zahlen sind inzwischen weitergegangen, darum wurde nichts geändert. So stehen sie jetzt.
ledger-goals = Unter ihren Zielen
ledger-goals-why = Was zwei Zielen dient, steht unter beiden. Zusammen zählt es einmal.
ledger-goals-once = Zusammen, jedes einmal
ledger-also-elsewhere =
    { $count ->
        [one] davon 1 auch unter einem anderen Ziel
       *[other] davon { $count } auch unter einem anderen Ziel
    }
ledger-no-way = Im Plan führt noch nichts dorthin
ledger-months = Geld, Monat für Monat
ledger-months-empty = Noch ist kein Geld geplant oder ausgegeben.
ledger-month-h = Monat
ledger-month = { $month } { $year }
ledger-planned-h = Geplant
ledger-spent = Ausgegeben
ledger-cost = Eine Ausgabe hinzufügen
ledger-amount = Betrag
ledger-amount-why = Mit der Währung, etwa 22,50 EUR.
ledger-day = Tag
ledger-for = Wofür
ledger-for-nothing = Nichts Bestimmtes
ledger-about = In einem Wort
ledger-not-all = Nicht alles Gute wird hier gezählt
ledger-not-all-why = Eine Frage, die ein Beitrag wurde, eine Viertelstunde, die eine Freundschaft hielt: Sie haben keine Zahl. Nichts wird vor dem Tag beurteilt, den der Plan nennt.
ledger-how = Wie gezählt wird
ledger-how-why = Minuten am Bildschirm werden gemessen, wo du in Banyan arbeitest; eine Stille zählt höchstens zehn Minuten. Das Schreiben teilt sich auf die Orte auf, an die die Beiträge gingen. Den Rest sagst du mit zweimal Tippen. Menschen sind Anrufe, Gespräche und alle, von denen du sagst, dass sie gekommen sind. Was niemand gesagt hat, ist „nicht gesagt“, nie null.
ledger-how-early = Eine Stunde wird gewogen, sobald zwei Stunden hineingingen, bekannt ist, wer kam, und vier Wochen um sind. Mehr oder weniger steht nur da, wo der Zufall solche Zahlen in höchstens zehn von hundert Fällen gäbe.
