### Einen Beitrag schreiben und sehen, wie er überall passt.

write-why = Wozu:
write-h =
    { $count ->
        [0] Einmal sagen
        [one] Einmal sagen, für einen Ort
       *[other] Einmal sagen, für { $count } Orte
    }
write-say = Was du sagen willst
write-words = Deine Worte
write-link = Link
write-link-why = Die Seite, zu der es führt. Jeder Ort bekommt sie, wie er es mag.
write-link-offered = Leer gelassen, führt es zu { $address }, wie es im Plan steht.
write-language = Geschrieben auf
write-language-none = Nicht gesagt
write-places = Tragen zu
write-audience-why = Wählst du jemanden, werden die Orte eingeschaltet, an denen sie lesen.
write-audience-places = Ihre Orte einschalten
write-audience-reads = Eingeschaltet, wo „{ $audience }“ lesen, wie es im Plan steht. Du kannst es ändern.
write-audience-nowhere = Der Plan nennt für „{ $audience }“ keinen verbundenen Ort, deine Wahl bleibt.
write-goal = Führt zu
write-part-of = Teil von
write-part-of-why = Endet das, geht dies nicht mehr hinaus.
write-not-in-plan = Was du gewählt hast, steht nicht mehr im Plan. Wähle noch einmal.
aim-gone = { $name } (nicht mehr im Plan)
write-count = { $n } von { $max }
write-limit = bis { $count }
write-over =
    { $count ->
        [one] Ein Buchstabe zu viel für { $place }
       *[other] { $count } Buchstaben zu viel für { $place }
    }
write-over-short = { $n } zu viel
write-thread-short = wird eine Reihe
write-look = Wie es aussehen wird
write-preview = Vorschau zeigen
write-no-preview = Schreib ein paar Worte und wähle einen Ort, dann steht es hier.
write-about = Ungefähr so. Jeder Ort sieht eigen aus; Worte, Kürzungen und Grenzen stimmen genau.
write-shortened = Für dich gekürzt
write-rules-of = Gezeigt nach den letzten bekannten Regeln von { $place }, vom { $day }.
write-thread =
    { $count ->
        [one] Ein Teil
       *[other] Reihe aus { $count }
    }
write-guard = Bevor es hinausgeht
write-guard-clear = Es spricht nichts dagegen.
write-balance = Gutes Gleichgewicht: { $offers ->
        [0] kein Angebot
        [one] ein Angebot
       *[other] { $offers } Angebote
    } in deinen letzten { $posts } Beiträgen. Deine Regel ist { $allowed } von { $window }.
write-guard-at = Gefragt für die Zeit, die du eingetragen hast:
write-guard-now = Wenn du es jetzt sendest
write-guard-asks =
    { $count ->
        [one] Ein Punkt, bevor es hinausgeht
       *[other] { $count } Punkte, bevor es hinausgeht
    }
write-guard-more =
    { $count ->
        [one] Eines mehr
       *[other] { $count } mehr
    }
write-slot = Nächste freie Zeit
write-at-chosen = Die Zeit, die du gewählt hast
write-slots = Jeder Ort zu seiner nächsten freien Zeit
write-soon = In einer halben Minute
write-soon-why = Es gibt keine Zeit, auf die es warten müsste. Bis dahin kannst du es anhalten.
write-yes = Nach einem Ja
write-yes-why = Es gibt keine Zeit, auf die es warten könnte; so wartet es, bis jemand Ja sagt, der senden darf.
write-goes-soon = in einer halben Minute
write-goes-yes = nach einem Ja
write-waits = Er wartet
write-waits-why = Ein Ort, der angehalten oder abgemeldet ist, bekommt ihn, sobald das vorbei ist. Ist es dann spät, fragt er erst.
write-waits-all-why = Alle Beiträge sind angehalten. Er geht, sobald sie weiterlaufen; ist es dann spät, fragt er erst.
write-goes-waits = wartet
write-place-held = Angehalten seit { $moment }. Eingeschaltet wartet hier, was du schreibst, bis der Ort weiterläuft.
write-place-signed-out = Bittet um neue Anmeldung, seit { $moment }. Eingeschaltet wartet hier darauf, was du schreibst.
write-queue = In die Warteschlange
write-add-at = Einreihen für { $moment }
write-add-to = An { $count ->
        [one] einem Ort
       *[other] { $count } Orten
    } einreihen
write-without = { $places } weglassen und an { $count ->
        [one] einem Ort
       *[other] { $count } Orten
    } einreihen
write-now = Jetzt senden
write-not-yet = Es ging noch nicht hinaus.
write-not-undone = Nichts wurde rückgängig gemacht.
write-not-redone = Nichts kam zurück.
write-kept-here = Deine Worte sind alle hier.
write-empty = Es gibt noch keine Worte.
write-no-place = Kein Ort ist eingeschaltet.
write-bad-link = Der Link muss mit https:// oder http:// beginnen.
write-blocked = Eine Prüfung sagt, so kann es nicht hinaus; unten steht, was hilft.
write-think-first = Für genau diese Zeit fragt die Prüfung noch etwas: Es steht unten. Drück noch einmal, dann geht es so hinaus.
write-beside = Was vorher hier stand, ist schon in der Warteschlange, als eigener Beitrag. Drück noch einmal, dann geht dies als weiterer Beitrag daneben hinaus.
write-brought-back = Deine ungesendeten Worte waren auf diesem Gerät aufgehoben.
write-no-file = Eine Datei dieses Beitrags ist nicht mehr in der Mediathek. Hol sie dort zurück, oder nimm sie hier heraus.
write-drop = Verwerfen
write-nowhere = Es gibt noch keinen Ort.
write-nowhere-do = Deine eigene Website kann sofort einer sein; Mastodon und Bluesky dauern je eine Minute.
finding-see = Ansehen
finding-keep = Trotzdem behalten
finding-keep-it = Behalten
finding-ask-again = Doch wieder fragen
finding-kept = Bleibt so: { $reason }
finding-compare = Vergleichen
finding-then = Damals
finding-now = Jetzt
finding-never = Danach nie mehr fragen
finding-rests = Danach wird nicht mehr gefragt: { $what }.
finding-undo = Rückgängig
finding-kept-silent = Bleibt so
finding-reason = Warum es diesmal richtig ist
write-title = Titel
write-title-why = Für deine Seite und für die Karte des Links.
write-tags = Schlagworte
write-more = Mehr: Titel, Schlagworte, Warnung, Sprache
write-card-picture = Mit dem Bild der Seite, wenn sie es herausgibt
write-card-plain = Ohne Bild: Von dieser Seite ist keines bekannt
write-card-theirs = { $place } holt sich von der Seite selbst, was dort von ihr zu sehen ist
write-warning = Zuerst eine Warnung
write-warning-why = Die Leute sehen diese Zeile und wählen, ob sie weiterlesen. Lass sie leer, wenn niemand sie braucht.
aimed-offer = Das liest sich wie ein Angebot.
aimed-open = Noch sagt nichts, wofür das ist.
aimed-would = Der Plan hätte es so; was du gewählt hast, bleibt.
aimed-take = So nehmen
write-aim = Sein Platz im Plan
write-objective = Wofür es ist
objective-teach = Etwas Nützliches weitergeben
objective-gather = Menschen zusammenbringen
objective-offer = Um Aufträge bitten
objective-tell = Erzählen, wer wir sind
write-at = Zu einer eigenen Zeit
write-at-moment = Tag und Uhrzeit
write-at-button = Für diese Zeit einreihen
write-bad-time = Gib einen Tag und eine Uhrzeit an, die noch kommen.
write-own = Eigene Worte für { $place }
write-own-chip = Eigene Worte
write-as-all = Wie bei allen
write-edit-here = Hier ändern
write-comment = Ein erster Kommentar
write-comment-why = Steht gleich unter dem Beitrag, wo ein Ort Antworten kennt; sonst bleibt er weg, und die Vorschau sagt es.
write-breaks = Eine Zeile nur mit --- beginnt den nächsten Beitrag einer Reihe.
write-letters = { $count ->
        [0] Noch keine Buchstaben
        [one] Ein Buchstabe
       *[other] { $count } Buchstaben
    }
write-easy = leicht zu lesen
write-hard = schwer zu lesen: Kürzere Sätze oder Wörter helfen
write-save = Speichern
write-undo = Rückgängig
write-redo = Wiederholen
write-kept-at = Gespeichert um { $clock }
write-kept-queued = Das steht in der Warteschlange. Was du jetzt schreibst, wird ein eigener Entwurf.
write-follows = Was vorher hier stand, ist in der Warteschlange. Dies ist ein anderer Entwurf.
write-follows-see = Diesen Beitrag ansehen
write-unsaved = Noch nicht gespeichert; auf diesem Gerät behalten.
write-stale = Das ist nicht der neueste Stand: Die Antwort kam nicht. Sobald du weiterschreibst, wird es neu gemacht.
write-ended = Du bist abgemeldet.
write-ended-do = Melde dich an; deine Worte kommen hierher zurück.
write-another = Hier ist jetzt jemand anderes angemeldet; nichts hiervon wird gespeichert oder veröffentlicht.
write-another-do = Melde dich selbst an; deine Worte kommen hierher zurück.
write-others = { $name } schreibt hier auch.
write-looks = Noch ein Blick
write-look-ask = { $name } um einen Blick bitten
write-look-asked = { $name } ist um einen Blick gebeten, { $moment }.
write-look-take-back = Nicht mehr nötig
write-look-done = { $name } hat es angesehen, { $moment }.
write-look-mine = { $name } bittet dich um einen Blick hierauf, { $moment }.
write-look-mine-nobody = Du bist um einen Blick hierauf gebeten, { $moment }.
write-look-words = Ein Wort dazu, wenn du magst
write-look-looked = Angesehen
write-conflict = { $name } hat inzwischen andere Worte geschrieben.
write-conflict-machine = Inzwischen wurden andere Worte geschrieben.
write-conflict-safe = Deine sind hier behalten, und nichts wurde überschrieben.
write-conflict-look = Beides ansehen
write-nothing-to-undo = Davor stand hier nichts.
write-nothing-to-redo = Nichts wurde rückgängig gemacht, was zurückkommen könnte.
write-media = Bilder, Film, Ton
write-not-attached = Nicht alles wurde angehängt.
write-not-attached-rest = Deine Worte und alles andere sind da, und nichts ging hinaus.
write-media-add = Anhängen
write-media-sending = Die Dateien werden gesendet
write-media-underway = Die Dateien sind unterwegs. Schreib inzwischen weiter; noch geht nichts hinaus.
write-media-failed = Die Datei kam nicht an und ist deshalb nicht angehängt. Deine Worte sind alle da, und nichts ging hinaus. Versuch es noch einmal.
write-media-large = Zusammen ist das größer als 512 MB; deshalb wurde es nicht gesendet, und nichts ist angehängt. Deine Worte sind alle da, und nichts ging hinaus. Mach es kleiner, oder häng die Dateien einzeln an.
write-media-too-large = Das war größer als 512 MB, oder es waren mehr als 200 Dateien. Es wurde nichts angehängt, und nichts ging hinaus. Geh im Browser eine Seite zurück: Deine Worte stehen noch da.
write-media-library = Aus der Mediathek wählen
write-media-take = Diese anhängen
write-media-all = Die ganze Mediathek
write-media-takes = Was jeder Ort annimmt
write-takes-all =
    { $place }: { $count ->
        [one] ein Bild
       *[other] bis zu { $count } Bilder
    }, oder ein Film oder Ton bis { $mb } MB.
write-takes-pictures =
    { $place }: { $count ->
        [one] ein Bild
       *[other] bis zu { $count } Bilder
    }, kein Film oder Ton.
write-takes-films =
    { $place }: { $count ->
        [one] ein Bild
       *[other] bis zu { $count } Bilder
    }, oder ein Film bis { $mb } MB, kein Ton.
write-takes-any = { $place }: alle Bilder, Filme und Töne.
write-media-up = Nach oben
write-media-down = Nach unten
write-media-drop = Entfernen
write-media-decor = Es schmückt nur
write-media-silent = Dafür wird nichts vorgelesen.
write-media-see = Sieh, warum
write-file-not-added = Eine Datei wurde gewählt und noch nicht angehängt. Wähl sie unter „Bilder, Film, Ton“ noch einmal und drück Anhängen.
write-files-here =
    { $count ->
        [0] Keine Datei geht hierhin
        [one] Eine Datei geht hierhin
       *[other] { $count } Dateien gehen hierhin
    }
write-file-n = Datei { $n }
write-left-out = weggelassen
write-not-taken = geht nicht hierhin
write-leave-out = Hier weglassen
write-take-again = Hier wieder dazu
write-is-cut = geht zugeschnitten hin
write-cut-here = Hier zuschneiden
write-cut-change = Zuschnitt ändern
write-cut-for = Zuschnitt für { $place }
write-cut-how = Zieh den hellen Teil oder eine seiner Ecken. Die Pfeiltasten verschieben ihn; mit der Umschalttaste ändern sie seine Größe.
write-cut-shape = Form
write-cut-whole = Alles davon
write-cut-square = Quadrat
write-cut-upright = Hochkant, 4:5
write-cut-wide = Breit, 16:9
write-cut-own = Eine eigene Form
write-cut-own-wide = Eigene Form: breit
write-cut-own-high = Eigene Form: hoch
write-cut-size = Wie viel davon, in %
write-cut-left = Seine Mitte von links, in %
write-cut-top = Seine Mitte von oben, in %
write-cut-why = Bleibt die Mitte leer, liegt der Zuschnitt um das, worauf es ankommt.
write-cut-show = Diesen Zuschnitt zeigen
write-cut-done = Fertig
write-whole-here = Hier ganz senden
write-poll = Mit Antworten zum Auswählen fragen
write-poll-why = Eine Umfrage: Stell die Frage oben in deinen Worten, und schreib hier die Antworten.
write-poll-answer = Antwort { $n }
write-poll-open = Offen für
write-poll-minutes =
    { $count ->
        [one] eine Minute
       *[other] { $count } Minuten
    }
write-poll-hours =
    { $count ->
        [one] eine Stunde
       *[other] { $count } Stunden
    }
write-poll-days =
    { $count ->
        [one] einen Tag
       *[other] { $count } Tage
    }
write-poll-multiple = Mehrere dürfen gewählt werden
write-poll-takes = { $place }: 2 bis { $count } Antworten, bis zu { $days } Tage offen, ohne Bilder.
write-poll-nowhere = { $place } hat keine Umfragen: Die Antworten stehen dort als Zeilen im Text. Mit „Hier ändern“ sagst du es anders.
about-title = Einen Artikel kommentieren
about-lead = Jemand hat etwas geschrieben, das ein Wort wert ist. Füge die Adresse ein: Titel, ein kurzes Zitat und von wem es ist kommen mit. Du sagst, was du davon hältst.
about-address = Adresse des Artikels
about-hand = Lässt sich die Seite nicht lesen, tippst du Zitat und Namen selbst.
about-look = Ansehen
about-wrong = Das ist keine Adresse. Füge sie so ein, wie dein Browser sie zeigt.
about-think = Was hältst du davon?
about-think-why = Deine eigenen Worte stehen vorn; ohne sie geht nichts hinaus.
about-article = Der Artikel
about-unread = Diese Seite ließ sich nicht lesen. Tippe, was du zitierst und von wem es ist, oder lass es leer: Der Link führt trotzdem hin.
about-quote = Ein kurzes Zitat
about-quote-why = Ein Satz, höchstens { $count } Zeichen. Er steht unter deinen Worten, in Anführungszeichen.
about-author = Wer es geschrieben hat
about-site = Wo es erschienen ist
about-heading = Der Titel
about-long = Das Zitat ist zu lang. Nimm einen Satz daraus.
write-ways = Andere Anfänge
write-way-about = Artikel kommentieren
write-way-again = Älteres noch einmal
again-title = Einen älteren Beitrag noch einmal sagen
again-lead = Beiträge, die noch stimmen und die seit einem halben Jahr niemand von dir gelesen hat. Du schreibst einen neuen ersten Satz; der Rest ist da.
again-none = Noch ist nichts alt genug.
again-none-why = Ein Beitrag kommt ein halbes Jahr, nachdem er hinausging, hierher, wenn er keinen Tag nennt, nichts verkauft und seither nicht gesagt wurde.
again-age =
    { $count ->
        [one] Einen Monat alt.
       *[other] { $count } Monate alt.
    }
again-why-teach = Er schenkt etwas her, nennt keinen Tag, und du hast es seither nicht gesagt.
again-why-tell = Er erzählt, wer du bist, nennt keinen Tag, und du hast es seither nicht gesagt.
again-figures = noch keine Zahlen
again-button = Noch einmal sagen
again-how = Beginne mit einem neuen ersten Satz. Darunter steht der Rest, wie du ihn damals gesagt hast.
again-see = Den alten ansehen
again-same = Es beginnt wie der alte Beitrag. Schreib einen ersten Satz, der neu ist.
proposed-title = Diese Woche ist frei
proposed-lead =
    { $count ->
        [one] Hier ist ein Entwurf aus einem deiner eigenen Artikel.
       *[other] Hier sind { $count } Entwürfe aus deinen eigenen Artikeln.
    }
proposed-nothing-goes = Nichts geht hinaus, bevor du es sagst.
proposed-held = Alle Beiträge sind angehalten: Was du in die Warteschlange stellst, wartet, bis du sie weiterlaufen lässt.
proposed-nowhere = Noch ist kein anderer Ort verbunden, also stünden sie auf deiner eigenen Website.
proposed-at-once = Geht hinaus, wenn du es sagst
proposed-look = Ansehen
proposed-go-on = Daran weiterschreiben
proposed-how = Das sind die Worte deines Artikels. Ändere, was du magst. Sobald es in der Warteschlange steht, gilt der Artikel als gesagt, und wer den Artikel ändert, ändert deine Worte nicht.
proposed-said = Der Artikel, mit dem du begonnen hast, ging inzwischen an einen dieser Orte. Schalte den Ort aus, oder schreib diesen Beitrag nicht.
recurring-title = Was wiederkommt
recurring-lead = Beiträge, die jede Woche, jeden Monat oder jedes Jahr wiederkommen. Jeder steht eine Woche vorher in der Warteschlange; dort kannst du ihn noch ändern oder herausnehmen.
recurring-none = Noch kommt nichts wieder.
recurring-none-do = Schreib einen Beitrag und wähle neben der Zeit „Immer wieder“.
recurring-week = Jede Woche am { $weekday } um { $clock }
recurring-month = Jeden { $nth ->
        [1] ersten
        [2] zweiten
        [3] dritten
        [4] vierten
       *[last] letzten
    } { $weekday } im Monat um { $clock }
recurring-year = Jedes Jahr am { $date } um { $clock }
recurring-until = bis { $day }
recurring-times =
    { $count ->
        [one] einmal
       *[other] insgesamt { $count }-mal
    }
recurring-stumbled = Es ruht von selbst seit { $moment }:
recurring-trouble-no-place = Keiner seiner Orte ist verbunden. Verbinde einen, dann lass es weitermachen.
recurring-trouble-not-in-plan = Wofür es ist, steht nicht mehr im Plan. Beende es und richte es neu ein.
recurring-trouble-no-file = Eine Datei davon ist nicht mehr in der Mediathek. Hol sie zurück, dann lass es weitermachen.
recurring-trouble-empty-blank = Eine Lücke in seinen Worten lässt sich nicht füllen. Gib dem Angebot im Plan seine Daten, dann lass es weitermachen.
recurring-trouble-words = Seine Worte können so nicht hinaus. Ändere sie, dann lass es weitermachen.
recurring-rests = Es ruht seit { $moment } ({ $name }). Es entsteht nichts Neues daraus.
recurring-over = Es kam zum letzten Mal.
recurring-queued = in der Warteschlange
recurring-by-hand = von Hand geändert
recurring-last = zum letzten Mal
recurring-words = Was es sagt
recurring-pause = Pausieren
recurring-resume = Weitermachen
recurring-remove = Beenden
recurring-removed = Beendet ({ $count })
recurring-why = Pausieren oder Beenden nimmt aus der Warteschlange, was noch wartet, außer was jemand von Hand geändert hat. Was draußen ist, bleibt.
recur-title = Immer wieder
recur-lead = Sag einmal, wann es kommt; alle weiteren richten sich nach dem ersten.
recur-link = Immer wieder
recur-first = Der erste Tag
recur-clock = Um welche Zeit
recur-rhythm = Es kommt wieder
recur-week = jede Woche, an diesem Wochentag
recur-month = jeden Monat, gleiche Woche, gleicher Tag
recur-last-of-month = jeden Monat, am letzten solchen Wochentag
recur-year = jedes Jahr, an diesem Datum
recur-until = Bis
recur-times = Oder so viele Male
recur-until-why = Bleibt beides leer, kommt es, bis du es beendest.
recur-button = Wiederkommen lassen
recur-blanks = Diese Lücken in deinen Worten werden jedes Mal gefüllt. Die letzten drei kommen aus dem Angebot, zu dem der Beitrag gehört.
recur-change = Die Worte ändern
recur-not-yet = Noch ist nichts eingerichtet.
recur-bad-day = Gib einen ersten Tag und eine Zeit an; ein Ende ist ein Tag oder eine Zahl.
recur-never-comes = Es wäre zu Ende, bevor es einmal käme.
recur-empty-blank = Für { $blank } ist nichts bekannt. Nimm es heraus, oder wähle, wozu der Beitrag gehört.
recur-words-title = Was es ab jetzt sagt
recur-words-lead = Auch seine Beiträge, die schon in der Warteschlange stehen, sagen es dann. Was jemand von Hand geändert hat, bleibt, wie es ist.
recur-words-button = Ab jetzt so sagen
recur-words-back = So lassen
words-meanwhile = Inzwischen hat jemand die Worte geändert:
words-both = Deine stehen in den Feldern. Drück noch einmal auf den Knopf, dann gelten deine.
recur-not-changed = Es wurde nichts geändert.
recur-over = Es kam zum letzten Mal; davon geht nichts mehr hinaus.
recur-leaving = Einer seiner Beiträge geht gerade hinaus. Versuch es in einer Minute noch einmal.
draft-title = Unfertig
draft-unfinished = Noch nicht fertig
draft-lead = Alles, was du zu schreiben begonnen hast. Nichts davon geht hinaus, bevor du es sagst.
draft-all = Alle Entwürfe
draft-new = Etwas Neues schreiben
draft-none = Nichts liegt unfertig da.
draft-none-why = Was du zu schreiben beginnst, bleibt von selbst hier.
draft-no-words = Noch keine Worte
draft-places =
    { $count ->
        [0] kein Ort gewählt
        [one] für einen Ort
       *[other] für { $count } Orte
    }
draft-own =
    { $count ->
        [one] Ein Ort hatte eigene Worte.
       *[other] { $count } Orte hatten eigene Worte.
    }
draft-open = Weiterschreiben
draft-remove = Löschen
draft-removed = Gelöscht
draft-removed-why = Jeder lässt sich 30 Tage lang zurückholen.
draft-removed-at = Gelöscht { $moment }
draft-back = Zurückholen
draft-versions = Frühere Fassungen
draft-versions-h =
    { $count ->
        [0] Es gibt keine frühere Fassung
        [one] Eine frühere Fassung
       *[other] { $count } frühere Fassungen
    }
draft-versions-why = Holst du eine zurück, wird das, was jetzt dasteht, selbst eine Fassung. Nichts geht verloren.
draft-versions-take = Diese zurückholen
draft-versions-differ = Anders als jetzt: durchgestrichen ist, was hier stand, unterstrichen, was jetzt dasteht.
compare-title = Zwei Texte
compare-h = { $name } hat andere Worte geschrieben, { $moment }
compare-h-machine = Es wurden andere Worte geschrieben, { $moment }
compare-lead = Nichts wurde überschrieben. Sag, welcher Text gilt; der andere bleibt bei den Fassungen.
compare-words = Was anders ist
compare-how = Unterstrichen ist deines, durchgestrichen das andere.
differ-own = Eigene Worte für { $place }
differ-left-out = Weggelassen für { $place }
differ-cut = Zugeschnitten für { $place }
differ-focus = Worauf es ankommt
compare-mine = Deine Worte
compare-mine-why = Ändere sie hier, wenn du von beidem etwas willst.
compare-take-mine = Diese nehmen
compare-theirs = Die anderen Worte
compare-theirs-why = Deine bleiben bei den Fassungen.
compare-take-theirs = Die anderen nehmen
stop-label = Geht gleich hinaus
stop-goes = Geht um { $clock } hinaus.
stop-why = Bis dahin kannst du es anhalten.
stop-button = Anhalten
stop-back-h = Doch nicht so?
stop-back = Zurück zu den Entwürfen
stop-back-why = Was noch nicht hinaus ist, kommt mit den neuesten Worten zurück, und nichts geht hinaus.
find-link = Beitrag finden
find-form = Einen Beitrag, Entwurf, eine Datei oder Person finden
find-words = Worte, die darin stehen
find-button = Finden
find-latest = Die neuesten.
find-count =
    { $count ->
        [0] Kein Beitrag mit „{ $words }“.
        [one] Ein Beitrag mit „{ $words }“.
       *[other] { $count } Beiträge mit „{ $words }“.
    }
find-span = Beiträge { $from } bis { $to } mit „{ $words }“.
find-span-latest = Beiträge { $from } bis { $to }, die neuesten zuerst.
find-pages = Mehr davon
find-newer = Neuere
find-older = Ältere
find-waits = Noch nicht draußen
find-taken-down = Zurückgenommen
find-cancelled = Abgesagt, ging nie hinaus
find-do = Dorthin gehen
find-none = Hier ist noch nichts.
find-nothing = Nichts mit „{ $words }“.
find-none-do = Versuche es mit weniger Worten oder mit einem Teil davon.
find-more = Es kann ältere geben. Mit einem Wort mehr werden es weniger.
bits-title = Gespeicherte Worte und Leute
bits-lead = Was du immer wieder schreibst, unter einem Namen. Mit zwei Klicks steht es in jedem Beitrag.
bits-words = Worte
bits-words-why = Eine Anschrift, ein Gruß, wie man dich erreicht.
bits-tags = Hashtags
bits-tags-why = Die zusammengehören.
bits-name = Name
bits-add = Dazunehmen
bits-save = Speichern
bits-change = Ändern
bits-remove = Wegnehmen
bits-removed = Weggenommen ({ $count })
bits-unfit = Es braucht einen Namen und Worte. Nichts wurde gespeichert.
bits-taken = Unter diesem Namen gibt es schon etwas. Nichts wurde gespeichert.
bits-back-taken = Unter diesem Namen gibt es inzwischen etwas anderes. Gib dem einen anderen Namen, dann hol das hier unter „Weggenommen“ zurück.
people-h = Leute
people-why = Einmal als @name geschrieben. Jeder Ort sagt es so, wie er diesen Menschen kennt, und sonst mit dem Namen.
people-name = Name
people-mention = Nach dem @ geschrieben
people-handle = Auf { $place }
people-nowhere = Wird überall beim Namen genannt.
people-add = Jemanden dazunehmen
people-unfit = Es braucht einen Namen und dafür ein Wort aus Buchstaben und Ziffern. Nichts wurde gespeichert.
people-taken = Mit diesem Wort wird schon jemand genannt. Nichts wurde gespeichert.
people-back-taken = Mit diesem Wort wird inzwischen jemand anderes genannt. Gib dort ein anderes Wort, dann hol diesen Menschen unter „Weggenommen“ zurück.
write-bit = Gespeicherte Worte
write-bit-none = Wählen
write-bit-put = Einsetzen
write-bit-slash = ↓ führt zu den gespeicherten Worten
write-person = Leute
write-person-sign = ↓ führt zu den Leuten, die du behalten hast
who-keep = Diese Person behalten
who-why = Schreib künftig @{ $mention }, und jeder Ort sagt es so, wie er diese Person kennt. Leer gelassen: mit dem bloßen Namen.
who-keep-it = Behalten

## Mediathek
shell-library = Mediathek
library-h =
    { $count ->
        [0] Deine Bilder, Filme und Töne
        [one] Eine Datei
       *[other] { $count } Bilder, Filme und Töne
    }.
library-h-look =
    { $count ->
        [one] Auf eine lohnt ein Blick.
       *[other] Auf { $count } lohnt ein Blick.
    }
library-add-h = Bilder, Filme oder Töne hinzufügen
library-add-why = JPEG, PNG, GIF, WebP, MP4, MP3 oder WAV, bis 512 MB. Wo und womit es aufgenommen wurde, bleibt draußen.
library-add = Hinzufügen
library-not-kept = Nicht alles wurde aufgehoben.
library-not-kept-rest = Hinzufügen sendet nichts, und kein Beitrag hat sich geändert. Was aufgehoben wurde, steht unten.
library-no-file = Es wurde keine Datei gewählt.
library-not-arrived = Nicht alles kam an: Zusammen war es größer als 512 MB, oder die Leitung brach ab. Füge, was unten fehlt, noch einmal hinzu: kleiner, oder eine Datei nach der anderen.
library-no-room = Das passte nicht mehr hinein: Die Festplatte deines Banyan ist voll. Es wurde nichts behalten, und ohne es geht nichts hinaus. Schaff dort Platz, oder frag, wer sich darum kümmert; dann füg es noch einmal hinzu.
library-file-empty = Diese Datei ist leer.
library-file-too-large = Das ist größer als 512 MB. Mach es kürzer oder kleiner und versuch es noch einmal.
library-picture-too-large = Dieses Bild ist größer als 64 MB. Mach es kleiner und versuch es noch einmal.
library-file-pixels = Dieses Bild hat mehr Pixel, als verarbeitet werden können. Mach es kleiner und versuch es noch einmal.
library-file-type = Dateien der Art { $kind } können nicht gesendet werden. Speichere sie als JPEG, PNG, MP4 oder MP3 und versuch es noch einmal.
library-file-other = Das ist weder ein Bild noch ein Film oder Ton. Wähle eine JPEG-, PNG-, MP4- oder MP3-Datei.
library-file-damaged = Diese Datei ist beschädigt und lässt sich nicht öffnen. Speichere sie in dem Programm neu, aus dem sie kommt.
library-empty = Hier ist noch nichts.
library-empty-do = Was du hinzufügst, wird einmal aufgehoben und wiedergefunden: mit seinen Worten und wem es gehört.
library-search = Mediathek durchsuchen
library-show = Zeigen
library-all = Alle
library-without-words = Noch ohne Worte
library-ends-soon = Endet bald
library-over = Nicht verwendbar
library-alike = Zweimal dasselbe Bild
library-unused = Nie verwendet
library-removed = Herausgenommen
library-tags = Stichworte
library-none-found = So etwas ist nicht hier.
library-show-all = Alle zeigen
library-no-name = Ohne Namen
library-described = Beschrieben
library-no-words = Noch ohne Worte
library-cannot-use = Nicht verwendbar
library-cannot-use-why = Kein neuer Beitrag geht damit hinaus. Was schon öffentlich ist, bleibt, bis du es zurücknimmst.
library-days-left =
    { $count ->
        [0] Letzter Tag
        [one] Noch ein Tag
       *[other] Noch { $count } Tage
    }
library-consent-ended = Einverständnis endete am { $day }
library-consent-withdrawn = { $person } hat das Ja zurückgenommen
library-rights-ended = Recht endete am { $day }
library-consent-until = Einverständnis bis { $day }
library-rights-until = Verwendbar bis { $day }
library-rights-unknown = Niemand hat gesagt, wem es gehört
library-rights-own = Unseres
library-rights-licence = Frei verwendbar oder geliehen
library-rights-bought = Gekauft
library-same-h = Diese beiden sehen gleich aus
library-in-posts =
    { $count ->
        [0] in keinem Beitrag
        [one] in einem Beitrag
       *[other] in { $count } Beiträgen
    }.
library-keep-larger = Das größere behalten
library-keep-why = Was von beiden gesagt ist und jedes Ja bleibt bei dem, das du behältst; wo sie sich widersprechen, gilt das Strengere.
library-they-differ = Sie sind verschieden
library-newer = Neuere
library-older = Ältere
library-picture = Bild
library-film = Film
library-sound = Ton
library-size = { $kb } kB
library-added = Hinzugefügt am { $date }.
library-added-by = Hinzugefügt am { $date } von { $name }.
library-not-saved = Nichts wurde geändert.
library-bad-day = „{ $typed }“ ist kein Tag.
library-changed = Jemand anderes hat inzwischen etwas anderes dazu gesagt. Deine Worte stehen unten; drück noch einmal, um sie stattdessen zu behalten.
library-stands-now = Jetzt steht da:
library-stands-nothing = nichts
library-too-long = Das sind zu viele Zeichen.
library-no-person = Sag, wer zu sehen ist.
library-in-use =
    { $count ->
        [one] Ein Beitrag damit wartet noch. Nimm es zuerst dort heraus.
       *[other] { $count } Beiträge damit warten noch. Nimm es zuerst dort heraus.
    }
library-is-out = Das ist nicht mehr in der Mediathek.
library-is-out-kept = An seiner Stelle wurde ein anderes behalten, das dasselbe zeigt. Zurückgeholt steht dieses wieder überall, wo seither nichts geändert wurde.
library-is-out-see = Das behaltene ansehen
library-is-out-why = 30 Tage lang kannst du es zurückholen; danach ist es fort.
library-bring-back = Zurückholen
library-frames = So zeigen es die Orte
library-frames-why = So viel ist davon zu sehen, bevor jemand es öffnet. Geöffnet ist es ganz.
library-frame-point = rund um das, worauf es ankommt
library-frame-middle = die Mitte, wenn es nicht zugeschnitten hingeht
library-frame-card = in Vorschauen deiner Seite
library-middle = Worauf es ankommt
library-middle-why = Klick auf die Stelle, die sichtbar bleiben muss, oder trag sie als zwei Zahlen ein.
library-left = Von links, in %
library-top = Von oben, in %
library-used = Wo es verwendet wurde
library-unused-yet = Noch in keinem Beitrag.
library-see-it = Dort ansehen
library-write = Damit schreiben
library-is-public = Öffentlich
library-waits = Wartet
library-in-draft = Entwurf
library-in-series = Reihe, kommt wieder
library-shows = Was ist zu sehen?
library-read-aloud = Wird allen vorgelesen, die es nicht sehen.
library-name = Name
library-tags-why = Mit Kommas dazwischen: Frühling, Kundschaft, Treppe.
library-whose = Wem gehört es?
library-source = Von wem es ist, oder welche Lizenz
library-source-why = Der Name, der zu nennen ist, eine Nummer, eine Adresse.
library-origin = Es kam von
library-until = Verwendbar bis
library-until-why = Leer: ohne Ende. Ab dem Tag danach geht kein Beitrag mehr damit hinaus.
library-save = Speichern
library-people = Wer zu sehen ist
library-people-why = Alle, die zu erkennen sind, müssen einverstanden sein.
library-taken-back = Hat das Ja am { $day } zurückgenommen. Nichts geht mehr damit hinaus.
library-said-yes = Hat am { $day } Ja gesagt.
library-until-day = Bis { $day }.
library-until-back = Bis es zurückgenommen wird.
library-yes-only = Nur hier: { $places }.
library-take-back = Rücknahme festhalten
library-by-mistake = Das war ein Irrtum
library-was-mistake = Das Ja von { $person } war ein Irrtum und zählt nicht. 30 Tage lang kannst du es zurückholen.
library-see-yes = Das Ja von { $person } ansehen
library-paper = Was unterschrieben wurde, oder die Mail mit dem Ja
library-paper-keep = Das Papier zu diesem Ja aufheben
library-paper-other = Ein anderes Papier aufheben
library-paper-why = Jede Datei bis 10 MB. Nur wer hier schreiben darf, kann sie öffnen.
library-paper-do = Aufheben
library-paper-too-large = Das ist größer als 10 MB. Mach es kleiner und versuch es noch einmal.
library-ask = { $person } noch einmal fragen
library-ask-why = Kopier diese Worte in eine Mail oder Nachricht. Halte dann das neue Ja hier fest.
library-ask-hello = Hallo { $person },
library-ask-shown = du hast ja dazu gesagt, dass wir dies zeigen: { $shown }.
library-ask-given = Das war am { $day }.
library-ask-terms = Ausgemacht war: { $terms }.
library-ask-until = Dein Ja gilt bis zum { $day }.
library-ask-please = Dürfen wir es weiter zeigen, wo und bis wann? Eine kurze Antwort genügt, und ein Nein ist in Ordnung.
library-ask-from = { $person }, { $business }
library-note-yes = Ein Ja festhalten
library-person = Wer
library-terms = Wozu
library-terms-like = Website und Netzwerke, nur Vorname
library-given = Ja gesagt am
library-ends = Bis
library-yes-where = Nur hier
library-yes-where-why = Ist nichts angekreuzt, gilt es überall. Ein neues Ja derselben Person tritt an die Stelle des vorigen.
library-note-it = Festhalten
library-delete = Löschen
library-delete-why = 30 Tage lang kannst du es zurückholen.
library-loses-drafts =
    { $count ->
        [one] Ein Entwurf enthält es: Ohne es kann er nicht hinaus, bis du etwas anderes wählst.
       *[other] { $count } Entwürfe enthalten es: Ohne es können sie nicht hinaus, bis du etwas anderes wählst.
    }
library-loses-series =
    { $count ->
        [one] Eine Reihe enthält es: Ihr nächster Beitrag würde auf dich warten.
       *[other] { $count } Reihen enthalten es: Ihre nächsten Beiträge würden auf dich warten.
    }
