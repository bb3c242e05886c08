### Die Halle: Rahmen jeder Seite, Tür, erster Start, Heute, Einstellungen, Fehler, Zeiten.

## Rahmen
shell-skip = Zum Inhalt springen
shell-side = Hauptbereich
shell-work = Arbeit
shell-work-small = Arbeit, kleiner Bildschirm
shell-today = Heute
shell-plan = Plan
shell-write = Schreiben
shell-queue = Warteschlange
shell-people = Menschen
shell-sources = Quellen
shell-places = Orte
shell-ledger = Kontobuch
shell-more = Mehr
shell-settings = Einstellungen
shell-find = Finden oder tun
shell-cli = Auf der Kommandozeile:
shell-needs =
    { $count ->
        [one] Sache wartet auf dich
       *[other] Sachen warten auf dich
    }
shell-hold-all = Alle Beiträge anhalten
shell-hold = Anhalten
shell-let-go = Weiterlaufen lassen
shell-demo = Übungsstadt.
shell-demo-why = Jeder Ort hier ist erfunden. Nichts verlässt diesen Rechner.
shell-held-label = Alle Beiträge sind angehalten
shell-held = Alle Beiträge sind angehalten seit { $moment }.
shell-held-by = { $name } hält sie an. Nichts geht verloren, nichts geht hinaus.
shell-held-restored = Dieser Ordner kam aus einer Sicherung zurück. Erst weiterlaufen lassen, wenn kein anderer Rechner mehr damit veröffentlicht.
shell-held-clock = Die Uhr dieses Rechners ist gesprungen. Prüfe die Zeit, bevor es weitergeht.
copy = Kopieren
copied = Kopiert
open = Öffnen

## Felder
field-name = Dein Name
field-email = E-Mail
field-password = Passwort
field-business = Name des Betriebs
field-language = Sprache
field-zone = Zeitzone

## Rollen
role-guest = Gast
role-reviewer = Prüfen
role-author = Schreiben
role-editor = Redaktion
role-owner = Inhaberschaft

## Zeiten
when-yesterday = Gestern
when-today = Heute
when-tomorrow = Morgen
when-today-small = heute
when-yesterday-at = gestern { $clock }
when-today-at = heute { $clock }
when-tomorrow-at = morgen { $clock }
when-weekday-at = { $day } { $clock }
when-date-at = { $date } { $clock }
when-date = { $weekday }, { $day }. { $month }
when-date-year = { $weekday }, { $day }. { $month } { $year }
when-day = { $day }. { $month }
when-day-year = { $day }. { $month } { $year }
when-short = { $day }. { $month }
when-short-year = { $day }. { $month } { $year }
when-zone = Zeit von { $city }
when-weekday =
    { $n ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
       *[7] Sonntag
    }
when-weekday-short =
    { $n ->
        [1] Mo
        [2] Di
        [3] Mi
        [4] Do
        [5] Fr
        [6] Sa
       *[7] So
    }
when-month =
    { $n ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
when-month-short =
    { $n ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sep.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }

## Eben getan
done-queued = In die Warteschlange gestellt. Bis er hinausgeht, lässt er sich ändern.
done-sent-soon = Er ist auf dem Weg. Bis er hinausgeht, lässt er sich hier anhalten.
done-all-sent-soon = Sie sind auf dem Weg. Bis sie hinausgehen, lässt sich jeder auf seiner Seite anhalten.
done-cancelled = Abgesagt. Nichts wurde gesendet; die Worte bleiben als Entwurf.
done-left-out = Dort geht er nicht hinaus. An seine anderen Orte geht er weiterhin.
done-open-draft = Entwurf öffnen
done-moved = Auf die nächste freie Zeit verlegt.
done-moved-to = Auf die Zeit verlegt, die du gewählt hast.
done-moved-back = Wieder zu der Zeit, die er hatte.
done-decided = So festgehalten, wie du gesagt hast.
done-missed-again = Was verpasst wurde, fragt wieder.
done-missed-in-part = Was verpasst wurde, fragt wieder. Was seither hinausging oder geändert wurde, bleibt, wie es ist.
done-held = Angehalten. Nichts geht hinaus, bis du es weiterlaufen lässt.
done-let-go = Läuft weiter. Beiträge gehen wieder wie geplant hinaus.
done-source-added = Quelle hinzugefügt. Nichts Altes geht hinaus.
done-letter-kept = Der Brief ist da. Nichts davon ist hinausgegangen.
done-source-changed = Geändert. Es gilt ab dem nächsten neuen Stück.
done-source-removed = Quelle entfernt. Was getragen wurde, bleibt.
done-looked = Nachgesehen. Was neu ist, steht hier.
done-place-added = Der Ort ist verbunden.
done-place-removed = Ort entfernt. Was dort steht, bleibt dort.
done-rested = Er ruht jetzt. Was dort wartete, ist wieder ein Entwurf.
done-rest-undone = Alles steht wie zuvor. Woran inzwischen jemand weiterschrieb, bleibt Entwurf.
done-woken = Wieder wach. Nichts Altes geht hinaus.
done-saved = Gespeichert.
done-kept-for-later = Aufgehoben, wie es dort steht. Beantwortet ist damit nichts; mach weiter, wann du magst.
done-kept = Beibehalten, mit deinem Grund.
done-changed = Es steht jetzt dort, mit diesen Worten.
done-taken-out = Die Zeile ist aus dem Plan. Ihre Fassungen bleiben: Plan, frühere Fassungen.
done-taken-back = Zurückgenommen. Es zählt nicht mehr.
done-asked-again = Ab jetzt wird wieder danach gefragt.
done-name-dropped = Von der Liste genommen. Nach diesem Namen wird niemand mehr gefragt.
done-file-removed = Aus der Bibliothek genommen. 30 Tage lang lässt es sich zurückholen.
done-one-kept = Eines bleibt: Wartende Beiträge, Entwürfe und Serien haben es. Das andere ist aus der Bibliothek.
done-bit-removed = Diese Worte sind hier gelöscht. Beiträge, in denen sie stehen, behalten sie.
done-person-removed = Dieser Mensch ist hier nicht mehr bekannt. Beiträge bleiben, wie sie geschrieben sind.
done-leaving = Er ist auf dem Weg. Bis er hinausgeht, kannst du ihn hier anhalten.
done-undone = Rückgängig gemacht. Noch einmal geht weiter zurück, „Wiederholen“ holt es wieder.
done-redone = Es steht wieder da.
done-waits-for-yes = Es wartet auf ein Ja. Wer senden darf, entscheidet; bis dahin kannst du es ändern oder zurückholen.
done-draft-removed = Gelöscht. 30 Tage lang lässt es sich zurückholen.
done-draft-back = Es ist wieder da.
done-asked-to-look = Gebeten. Es steht dort auf „Heute“, bis jemand hingesehen hat oder es hinausging.
done-ask-taken-back = Niemand ist mehr darum gebeten.
done-looked-at-draft = Notiert. Wer schreibt, liest es neben dem Entwurf.
done-put-off = Auf morgen früh verschoben. Weiter unten auf dieser Seite holst du es zurück.
done-put-aside = Beiseitegelegt. Es wird nicht mehr gefragt.
done-stopped = Angehalten. Nichts ging hinaus, und deine Worte sind hier.
done-stopped-in-part = Angehalten. Für manche Orte war es schon hinaus; dort bleibt es, und der Rest ist hier.
done-person-answered = Beantwortet. Im Kontobuch steht ein Mensch mehr, dem geantwortet wurde.
done-needs-no-answer = Von der Liste genommen. Weiter unten kannst du es zurückholen.
done-waits-again = Wartet wieder. Falls es im Kontobuch gezählt war, zählt es nicht mehr.
done-series-stays = Gespeichert. Was jemand von Hand geändert hat, bleibt in der Warteschlange.
done-series-ended = Beendet. Was gesagt ist, bleibt gesagt.
done-series-back = Es kommt wieder wie zuvor.
done-said-already = Dieser Artikel ist schon gesagt: Hier ist sein Beitrag. Nichts wurde begonnen.

## Die Tür
sign-in = Anmelden
sign-in-welcome = Willkommen zurück bei { $business }
sign-in-welcome-plain = Willkommen zurück
sign-in-signed-out = Du bist abgemeldet.
sign-in-signed-out-why = Was in der Warteschlange steht, geht auch ohne dich hinaus.
sign-in-ended = Du wurdest abgemeldet, weil es lange her war.
sign-in-ended-why = Was du geschrieben hast, ist auf diesem Gerät aufgehoben. Melde dich an, dann ist es da.
sign-in-another = { $name } ist hier jetzt angemeldet.
sign-in-another-why = Die Seite, von der das kommt, hat jemand anderes geöffnet. Nichts davon wurde unter { $name } gespeichert und nichts veröffentlicht. Es kommt mit: Wer es geschrieben hat, meldet sich an, sieht noch einmal hin und schickt es ab.
sign-in-another-stay = Als { $name } angemeldet bleiben
kept-why = Was du geschrieben oder geteilt hattest, kommt mit. Melde dich an, sieh noch einmal hin und schick es ab.
kept-too-large = { $name } ist zu groß, um mitzukommen. Teile oder wähle es noch einmal, wenn du angemeldet bist.
kept-h = Du bist wieder angemeldet
kept-lead = Inzwischen wurde nichts abgeschickt. Was du geschrieben oder geteilt hattest, ist da; ein Druck, und es geschieht, was du wolltest.
kept-send = Damit weitermachen
kept-back = Sein lassen
sign-in-seat-ended = Dein Platz hier ist zu Ende.
sign-in-seat-ended-why = Wem das Geschäft gehört, kann dir einen neuen geben. Was du getan hast, bleibt unter deinem Namen.
sign-in-wrong = E-Mail und Passwort gehören nicht zusammen. Nach zu vielen Versuchen hintereinander warten wir ein wenig.
sign-in-too-many = Zu viele Versuche. Ab { $clock } geht es wieder, { $zone }.
sign-in-too-many-why = Das hält Fremde vom Raten ab. Deine Beiträge laufen solange weiter.
sign-in-too-long = Das war mehr, als die Anmeldung annimmt.
sign-in-too-long-why = Es wurde nicht zu Ende gelesen: Nichts davon ist gespeichert oder veröffentlicht. Melde dich hier ohne es an, dann teile oder schicke es noch einmal.
sign-in-lost = Passwort verloren?
sign-in-lost-how = Es braucht keine Mail. Wer diesen Rechner betreibt, tippt eine Zeile und bekommt ein neues Passwort für dich:
sign-in-foot = Läuft auf deinem eigenen Rechner. Keine Cookies außer dem einen, das dich angemeldet hält.
sign-in-tree = Zeichnung eines Banyanbaums
sign-in-motto = Eine Wurzel, viele Orte.

## Erster Start
first-step = Schritt { $n } von 4
first-go-on = Weiter
first-owner-title = Willkommen
first-owner-h = Willkommen. Wer bist du, und für welchen Betrieb?
first-owner-under = Drei Minuten von hier bis zum Plan und zum ersten Beitrag. Keine Mail zu bestätigen, nichts zu installieren.
first-bad-code = Diese Adresse öffnet die Tür nicht.
first-bad-code-do = Wer hier beginnt, dem gehört alles; darum braucht es den Code, den Banyan beim Start ausgegeben hat. Öffne die ganze Adresse von dort, oder gib ihren Code hier ein. Jeder Start gibt einen neuen aus.
first-code = Code aus der ausgegebenen Adresse
first-no-name = Dein Name fehlt.
first-not-an-email = Das ist noch keine E-Mail-Adresse.
first-short-password = Dieses Passwort ist zu kurz.
first-no-business = Der Name des Betriebs fehlt.
first-unknown-zone = Diese Zeitzone kennen wir nicht. Schreib sie wie Europe/Berlin.
first-email-why = Nur zum Anmelden. Wir schreiben dorthin, wenn du darum bittest.
first-password-why = Mindestens { $count } Zeichen. Ein Satz ist gut.
first-promise = Was du bekommst
first-promise-words = Du schreibst, wo du immer schreibst. Banyan trägt es an deine Orte, so wie es jeder mag.
first-promise-own = Deine Worte, Adressen und Anmeldungen bleiben auf diesem Rechner.
first-site-title = Deine Website
first-site-h = Füge die Adresse deiner Website ein.
first-site-under = Wir sehen einmal nach und zeigen, was du schon hast. Nichts wird irgendwohin gesendet.
first-site-label = Adresse deiner Website oder deines Blogs
first-site-look = Nachsehen
first-site-what = Wir lesen ein paar öffentliche Seiten und suchen Artikel, Podcast, Newsletter und Links zu deinen Orten.
first-site-none = Ich habe noch keine Website und keinen Newsletter
first-looks = Wonach wir sehen
first-looks-articles = Artikel, die du veröffentlichst
first-looks-podcast = Ein Podcast
first-looks-letter = Ein Newsletter
first-looks-places = Profile, auf die deine Website verweist
look-not-an-address = Das sieht nicht nach einer Adresse aus. Etwa so: example.org.
look-unreachable = Dort antwortet niemand. Ist sie richtig geschrieben, und öffnet sie sich im Browser?
look-own-network = Diese Adresse führt in das eigene Netz dieses Rechners, darum öffnen wir sie nicht.
look-too-slow = Die Website brauchte länger, als wir warten. Versuche es in einer Minute noch einmal.
look-nothing-found = Die Website antwortet, aber wir fanden dort keinen Feed. Vielleicht hilft die Seite mit deinen Artikeln oder die Adresse des Feeds.
first-found-title = Was du schon hast
first-found-h = Du sagst schon eine Menge. Hier ist es.
first-found-under = Schalte aus, was du nicht brauchst. Noch wird nichts gesendet.
first-found-nothing = Die Website antwortet, aber wir fanden dort keine Artikel.
first-found-nothing-do = Dann ist dein erster Beitrag ein Satz von dir. Eine Quelle lässt sich später hinzufügen.
first-found-from = Von deiner Website
first-found-read =
    { $count ->
        [one] in einer Sekunde gelesen
       *[other] in { $count } s gelesen
    }
first-found-back = Andere Adresse
found-items =
    { $count ->
        [0] Noch nichts darin
        [one] Ein Stück
       *[other] { $count } Stücke
    }
found-newest = · neuestes { $date }
found-vouched = Website und Profil verweisen aufeinander: es gehört dir
found-domain = Deine eigene Domain ist dort der Name: es gehört dir
found-linked = Deine Website verweist darauf
found-quiet = Still seit { $year }. Bleibt als ruhender Zweig
found-connected = verbunden
found-connect = Verbinden
found-by-hand = vorerst von Hand
found-resting = ruht
found-open = Offen von { $from } bis { $to }
found-open-by-day = Offen zu diesen Zeiten
found-open-why = { $days }. Dein Plan merkt sich diese Zeiten, und in ihnen zählt eine versprochene Antwort
found-letter = Ein Newsletter, den man abonnieren kann
found-letter-why = Steht in deinem Plan als eigener Ort
found-booking-why = Wo man bucht: Von dort kommt die Zahl deines Ziels
found-language = Deine Website spricht { $language }
found-language-why = Eingeschaltet, tut es der Betrieb auch hier
first-mode = Was geschieht mit etwas Neuem?
first-mode-show = Jedes neue Stück wartet als Entwurf, bis du ja sagst.
first-mode-carry = Jedes neue Stück geht nach den Prüfungen zur nächsten freien Zeit hinaus.
first-old = Was schon da ist
first-old-words = Nichts Altes geht an andere Orte. Dein neuestes Stück wird hier die erste Seite deiner eigenen Website.
first-done-title = Es steht
first-done-h = Es steht, { $name }.
first-done-small = Klein, und wahr.
first-done-say = Was du ab jetzt sagen kannst
first-done-say-soon = Sobald es eine Quelle und einen Ort gibt, steht hier dein Satz.
first-done-say-out = Sobald dein erster Beitrag draußen ist, steht hier dein Satz.
first-done-say-held = Alle Beiträge sind angehalten, also gibt es nichts zu sagen. Sobald sie wieder hinausgehen, steht hier dein Satz.
first-done-out = Draußen
first-done-due = Geht von selbst hinaus
first-done-leaving = Geht gerade hinaus
first-done-asks = Wartet auf dein Wort
first-done-stopped = Angehalten: Er ging nirgends hin
first-done-post = Dein erster Beitrag
first-done-look = Ansehen
first-done-no-post = Wenn dein nächster Artikel erscheint, wartet er hier auf dich. Oder schreib jetzt etwas Kurzes.
first-done-unread =
    { $count ->
        [one] Eine Quelle ließ sich eben nicht lesen
       *[other] { $count } Quellen ließen sich eben nicht lesen
    }
first-done-unread-why = Du hast sie eingeschaltet, und nichts davon geht hinaus, bevor sie gelesen ist. Versuch es in einer Minute noch einmal; der Plan steht trotzdem.
first-done-unread-again = Noch einmal versuchen
first-done-today = Zu Heute
first-again = Deine Antworten, noch einmal:
first-roots = Zuerst die Wurzeln. Beurteilt am { $date }, nicht vorher.
first-roots-words = Ein Banyan zeigt im ersten halben Jahr wenig. Achte bis dahin auf diese drei Zeichen, nicht auf Kunden.
first-later = Später
first-found-letter = Aus deinem Newsletter
first-found-letter-read = gelesen
first-found-letter-first = Er wird die erste Seite deines eigenen Blogs.

## Heute
today-morning = Guten Morgen, { $name }.
today-afternoon = Guten Tag, { $name }.
today-evening = Guten Abend, { $name }.
today-nothing = Nichts wartet auf dich.
today-needs =
    { $count ->
        [one] Eine Sache wartet auf dich.
        [2] Zwei Dinge warten auf dich.
        [3] Drei Dinge warten auf dich.
        [4] Vier Dinge warten auf dich.
        [5] Fünf Dinge warten auf dich.
       *[other] { $count } Dinge warten auf dich.
    }
today-minutes =
    { $count ->
        [one] Etwa eine Minute insgesamt.
       *[other] Etwa { $count } Minuten insgesamt.
    }
today-min = { $count } Min.
today-plan-has = Dein Plan lässt dir heute { $has }.
today-plan-more = Dein Plan lässt dir heute { $has }. Der Rest darf bis morgen warten.
today-quiet = Ein ruhiger Tag. Du hast ihn so gewählt, all das darf warten.
today-needs-you = Wartet auf dich
today-after =
    { $count ->
        [one] Danach bist du für heute fertig.
       *[other] Danach bist du für heute fertig.
    }
today-more =
    { $count ->
        [one] Eines kann noch warten.
       *[other] { $count } weitere können warten.
    }
today-put-off = Auf morgen verschoben
today-bring-back = Zurückholen
today-others = Darum kümmern sich andere
today-other-signed-out = { $place } ist abgemeldet
today-other-yes = „{ $title }“ wartet auf ein Ja
today-other-ends = { $place } braucht bis { $date } eine neue Anmeldung
today-other-owner = Das macht die Inhaberschaft.
today-other-editor = Das entscheiden Redaktion und Inhaberschaft.
today-other-author = Das macht, wer hier schreibt.
today-empty = Geh und tu deine Arbeit.
today-empty-why =
    { $count ->
        [0] Heute geht nichts hinaus.
        [one] Heute geht ein Beitrag von selbst hinaus.
       *[other] Heute gehen { $count } Beiträge von selbst hinaus.
    }
today-empty-held =
    { $count ->
        [0] Alle Beiträge sind angehalten.
        [one] Alle Beiträge sind angehalten. Einer ginge heute hinaus.
       *[other] Alle Beiträge sind angehalten. { $count } gingen heute hinaus.
    }
today-see-queue = Warteschlange ansehen
today-day = Läuft heute von selbst
today-day-empty = Für heute ist nichts geplant.
today-day-out-waits = Draußen; anderswo wartet er auf { $moment }
today-day-waits-out = Wartet; anderswo draußen seit { $moment }
today-write-one = Beitrag schreiben
today-now = Jetzt
today-aside = Zeit, Ziele und was zu wissen lohnt
today-say = Was du sagen kannst
today-say-there = Kopieren oder allen zeigen
next-ask-since = Der nächste Schritt zu „{ $level }“, gewollt seit dem { $day }
next-ask-toward = Der nächste Schritt zu „{ $level }“
next-ask-source = Sag Banyan, wo du schreibst: auf deiner Website, in deinem Newsletter oder hier.
next-ask-posts-out = Lass einen Beitrag hinausgehen.
next-ask-promise = Schreib in den Plan, innerhalb von wie vielen Stunden man eine Antwort hat.
next-ask-answers = Antworte jemandem und notier es, zweimal tippen genügt.
next-ask-goal = Gib einem Ziel seine Zahl und seinen Tag.
next-ask-no-clash = Sieh dir die Zeilen des Plans an, die einander widersprechen.
next-ask-review-ahead = Leg den Tag fest, an dem du den Plan wieder ansiehst.
next-ask-every-week = Jede Woche etwas, vier Wochen hintereinander: Plane den nächsten Beitrag.
next-ask-budget = Schreib in den Plan, was ausgegeben werden darf.
next-ask-goal-counted = Sag die Zahl eines Ziels.
next-ask-let-go = Vorerst nicht weiter
next-ask-let-go-why = Das schreibt in den Plan, dass das Erreichte genügt.
today-beside = Noch { $count } Dinge, wenn Zeit ist
today-question = Eine Frage aus dem Plan, etwa zwei Minuten
today-learn = Für heute, von deiner eigenen Liste
today-learn-see = Dorthin
today-week = Diese Woche
today-week-used = { $used } von { $planned }
today-week-used-only = bisher { $used }
today-note = Etwas festhalten
today-out = Hinausgegangen
today-out-empty = Noch nichts. Jeder Beitrag steht hier mit seinem Nachweis.
today-proof = mit Nachweis
today-tree-well =
    { $count ->
        [one] Deinem einen Ort geht es gut.
       *[other] Deine Orte: allen { $count } geht es gut.
    }
today-tree-asks = Deine { $count } Orte. Diese fragen nach dir: { $places }.
today-tree-broken = anmelden
today-tree-held = angehalten
today-tree-free = frei
today-tree-silent = still
today-tree-decide = fragt dich
today-says-next = in Ordnung, nächster Beitrag { $moment }
today-says-last = in Ordnung, zuletzt { $moment }
today-says-free = in Ordnung, nichts geplant
today-says-ends = möchte bis { $day } neu angemeldet werden
today-says-broken = muss neu angemeldet werden
today-says-silent = keine Antwort seit { $moment }
today-says-held = angehalten
today-says-asks =
    { $count ->
        [one] ein Beitrag fragt dich
       *[other] { $count } Beiträge fragen dich
    }
today-says-rested = ruht, genutzt von { $from } bis { $to }
today-week-left =
    { $count ->
        [0] Was der Plan für diese Woche hat, ist verbraucht.
        [one] Reicht noch für einen Beitrag.
       *[other] Reicht noch für { $count } Beiträge.
    }
today-goals = Ziele
today-goal-of = von { $target }
today-goal-fewer = Ziel: { $target }
today-goal-began = { $number }, als es gesetzt wurde.
today-goal-told = { $number } am { $day }, so gesagt.
today-goal-came =
    { $count ->
        [0] Seit { $day } kam niemand über das, was dorthin führt.
        [one] Seit { $day } kam ein Mensch über das, was dorthin führt.
       *[other] Seit { $day } kamen { $count } Menschen über das, was dorthin führt.
    }
today-pace-not-before = Nicht vor dem { $day } beurteilt.
today-pace-not-told = Noch hat niemand erzählt, wer kam. Halte einen Anruf fest, und er zählt.
today-pace-no-number = Noch hat niemand die Zahl gesagt. Sag sie, und das Tempo zeigt sich.
today-pace-open = Sag, wo es stand, wie viel und bis wann; dann lässt sich das Tempo sagen.
today-pace-reached = Erreicht.
today-pace-ahead = Schneller als nötig
today-pace-on = Im Tempo
today-pace-behind =
    { $count ->
        [one] Etwas zurück: eins pro Woche würde reichen
       *[other] Etwas zurück: { $count } pro Woche würden reichen
    }
today-pace-behind-fewer =
    { $count ->
        [one] Etwas zurück: eins weniger pro Woche würde reichen
       *[other] Etwas zurück: { $count } weniger pro Woche würden reichen
    }
today-pace-over = Der Tag ist vorbei. Der Plan kann den nächsten setzen.
today-worth = Gut zu wissen
today-worth-since = Gezählt seit { $day }.
need-people-waiting =
    { $count ->
        [0] { $name } wartet auf deine Antwort
        [one] { $name } und noch jemand warten auf deine Antwort
       *[other] { $name } und { $count } andere warten auf deine Antwort
    }
need-people-waiting-why = { $place }, seit { $moment }. Das ist länger, als du versprochen hast.
need-see-people = Sieh, wer wartet
need-unknown = Wir wissen nicht, ob „{ $title }“ draußen ist
need-unknown-why = Er ging { $moment } hinaus, und keine Antwort kam zurück. Auf Verdacht senden wir nicht zweimal.
need-in-part = „{ $title }“ ist zum Teil draußen
need-in-part-why = { $out } von { $of } Teilen sind draußen. Fertigstellen, zurücknehmen oder so lassen.
need-refused = „{ $title }“ wurde nicht angenommen
need-held-back = „{ $title }“ wird zurückgehalten
need-asks-yes = { $name } hat „{ $title }“ geschrieben
need-asks-look = { $name } bittet dich um einen Blick auf „{ $title }“
need-asks-look-nobody = Du bist um einen Blick auf „{ $title }“ gebeten
need-asks-look-why = Gebeten { $moment }. Es ist noch nicht hinausgegangen.
need-several-unknown =
    { $count ->
        [one] Bei einem Beitrag auf { $place } wissen wir nicht, ob er draußen ist
       *[other] Bei { $count } Beiträgen auf { $place } wissen wir nicht, ob sie draußen sind
    }
need-several-in-part =
    { $count ->
        [one] Ein Beitrag auf { $place } ist teilweise draußen
       *[other] { $count } Beiträge auf { $place } sind teilweise draußen
    }
need-several-refused =
    { $count ->
        [one] { $place } hat einen Beitrag nicht angenommen
       *[other] { $place } hat { $count } Beiträge nicht angenommen
    }
need-several-held-back =
    { $count ->
        [one] Ein Beitrag auf { $place } ist zurückgehalten
       *[other] { $count } Beiträge auf { $place } sind zurückgehalten
    }
quoted = „{ $text }“
need-several-why =
    { $count ->
        [0] Aus demselben Grund: { $titles }.
        [one] Aus demselben Grund: { $titles } und noch einer.
       *[other] Aus demselben Grund: { $titles } und { $count } weitere.
    }
need-empty = Auf { $place } ist für { $moment } noch nichts geplant
need-empty-why = Dein Plan möchte dort einen Beitrag. Eine stille Woche ist auch gut.
need-empty-draft = Du hast „{ $title }“ angefangen.
need-go-on-writing = Weiterschreiben
need-missed =
    { $count ->
        [one] Ein Beitrag wurde verpasst
       *[other] { $count } Beiträge wurden verpasst
    }
need-missed-why = Sie waren ab { $moment } dran. Nichts ging von selbst verspätet hinaus.
need-reconnect = { $place } bittet dich, dich neu anzumelden
need-ends-soon = { $place } bittet um neue Anmeldung bis { $date }
need-assets-end = „{ $asset }“ darf bis { $day } verwendet werden
need-assets-end-person = Danach geht kein neuer Beitrag mehr damit hinaus. Frag { $person } noch einmal, oder wähle ein anderes Bild.{ $count ->
        [0] {""}
        [one] {" "}Bei einer weiteren Datei endet es binnen eines Monats.
       *[other] {" "}Bei { $count } weiteren Dateien endet es binnen eines Monats.
    }
need-assets-end-why = Danach geht kein neuer Beitrag mehr damit hinaus.{ $count ->
        [0] {""}
        [one] {" "}Bei einer weiteren Datei endet es binnen eines Monats.
       *[other] {" "}Bei { $count } weiteren Dateien endet es binnen eines Monats.
    }
need-series-mend = „{ $title }“ kommt nicht mehr von selbst
need-series-rests = „{ $title }“ ruht noch
need-series-rests-why = Pausiert am { $date }; seither wäre es { $count }-mal gekommen. Lass es weitermachen, oder beende es.
need-series-last = „{ $title }“ kommt zum letzten Mal
need-series-last-why = Es geht hinaus: { $moment }. Richte Neues ein, wenn es weitergehen soll.
need-series-over = „{ $title }“ kam zum letzten Mal
need-series-over-why = Das war am { $date }. Richte Neues ein, oder beende es.
need-see-series = Ansehen, was wiederkommt
need-see-file = Datei ansehen
need-reconnect-why =
    { $count ->
        [0] Kein Beitrag wartet darauf.
        [one] Ein Beitrag wartet darauf.
       *[other] { $count } Beiträge warten darauf.
    }
need-waiting-more =
    { $count ->
        [one] und noch einer
       *[other] und { $count } weitere
    }
need-held-items =
    { $count ->
        [one] Ein Stück aus { $source } ist angehalten
       *[other] { $count } Stücke auf einmal aus { $source }
    }
need-held-items-why = Mehr als sonst, oder älter. Nichts ging hinaus; du wählst.
need-say-so = „{ $title }“ wartet auf dein Ja
need-say-so-why = Er geht { $moment } hinaus, wenn du ja sagst.
need-more-fresh =
    { $count ->
        [one] Noch eines von { $source } wartet auf dein Ja
       *[other] Noch { $count } von { $source } warten auf dein Ja
    }
need-more-fresh-why = Jedes geht zu einer eigenen freien Zeit hinaus, wenn du Ja sagst.
need-source-silent = { $source } antwortet nicht
need-source-silent-why = Seit { $date }. Wir sehen weiter nach, seltener.
need-source-gone = { $source } ist endgültig weg
need-source-gone-why = Seit { $date }. Wir sehen dort nicht mehr nach. Nenne uns die neue Adresse oder entferne die Quelle.
need-quiet-days =
    { $count ->
        [one] Ein Beitrag wartet an einem Tag, der jetzt ruhig ist
       *[other] { $count } Beiträge warten an Tagen, die jetzt ruhig sind
    }
need-quiet-days-why = Ab { $day }. Verschiebe sie in der Warteschlange auf ihre nächsten freien Zeiten, oder lass sie gehen wie geplant.
need-still-connected = Der Plan lässt { $place } ruhen, und noch gehen Beiträge dorthin
need-still-connected-why =
    { $count ->
        [0] Gerade wartet dort kein Beitrag.
        [one] Ein Beitrag wartet dort; vorher siehst du, was aus ihm wird.
       *[other] { $count } Beiträge warten dort; vorher siehst du, was aus ihnen wird.
    } Lass den Ort ruhen, oder ändere seine Zeile im Plan.
need-first-questions = Wo stehst du mit den sozialen Netzwerken?
need-first-questions-why = Vier Fragen; es geht dort weiter, wo es stand.
need-clients-said = Was haben deine drei Kunden gesagt?
need-clients-said-why = Am { $day } wolltest du ihre Antworten ansehen. Je Kunde zweimal tippen.
need-note-clients = Aufschreiben
need-go-on = Weiter
need-first-source = Sag uns, wo du schreibst
need-first-source-why = Die Adresse deiner Website genügt.
need-first-place = Verbinde deinen ersten Ort
need-first-place-why = Mastodon und Bluesky dauern je eine Minute.
need-write-here = Wir schreiben hier
need-own-site-only = Die eigene Website genügt
need-tomorrow = Morgen erinnern
need-not-now = Jetzt nicht
need-see-proof = Nachweis ansehen
need-see-post = Beitrag ansehen
need-decide = Entscheiden
need-sign-in-there = Dort anmelden
need-look-and-say = Ansehen und ja sagen
need-look-at-draft = Ansehen
need-look-at-source = Ansehen
need-add-source = Quelle hinzufügen
need-add-place = Ort hinzufügen
need-next-step = Erster Schritt { $number }: { $title }
need-next-step-why =
    { $answered ->
        [0] Vier Schritte, bevor etwas wächst. Das ist der erste.
        [one] Einer von vieren ist beantwortet.
       *[other] { $answered } von vieren sind beantwortet.
    } Arbeiten geht trotzdem.
need-review = Der Plan wartet auf seine Durchsicht
need-review-why = Fällig war sie am { $day }. Warum soziale Netzwerke, was bleibt, und wann wieder.
need-speak = Glaubst du, was im Plan steht?
need-begin-review = Durchsicht beginnen
need-say-it = Sagen
need-see-step = Zum Schritt
trouble-refused-rest = Deine Worte sind aufgehoben; andere Orte sind nicht betroffen.

## Einstellungen
settings-h = Wenig einzustellen. Hier ist alles.
settings-business = Betrieb
settings-business-who = Für alle hier
settings-zone-why = Jede Zeit, die du siehst, gilt in dieser Zone.
field-site = Deine Website
settings-site-why = Nur wenn sie nicht dieses Banyan ist: Karten mit Code führen dorthin.
settings-no-site = Das ist keine Adresse einer Website. Schreib sie wie www.example.org. Es wurde nichts geändert.
settings-site-here = Dieses Banyan
settings-machine = Dieser Rechner
settings-base = Adresse dieses Banyan
settings-base-why = So erreichen Browser und Netzwerke diesen Rechner. Wer ihn betreibt, setzt das dort, wo Banyan gestartet wird: base_url in banyan.toml oder --base-url.
settings-change = Ändern
settings-save = Speichern
settings-owner-only = Nur die Inhaberin oder der Inhaber kann das ändern.
settings-conflict = Jemand anderes hat die Einstellungen inzwischen geändert.
settings-conflict-do = Was du getippt hast, steht unten. Sieh es durch und speichere noch einmal.
settings-sign-in = Anmeldung
settings-password-old = Jetziges Passwort
settings-password-new = Neues Passwort
settings-password-change = Passwort ändern
settings-password-wrong = Das jetzige Passwort stimmt nicht. Nichts wurde geändert.
settings-password-same = Altes und neues sind gleich. Nichts wurde geändert.
tokens-title = Programme
tokens-what = Eine Kasse, ein Skript, eine Tabelle: Ein Programm von dir kann lesen und tun, was du ihm erlaubst.
tokens-go = Zugänge für Programme
tokens-h = Zugänge für Programme.
tokens-new = Ein neuer Token
tokens-lead = Ein Token ist ein Passwort für ein einzelnes Programm. Wer ihn hat, arbeitet hier in deinem Namen, so weit du es erlaubst, bis er endet.
tokens-name = Wofür ist er?
tokens-name-why = Um später zu wissen, welcher weg kann.
tokens-role = Was darf er?
tokens-may-look = Nur ansehen
tokens-may-write = Ansehen, notieren und Beiträge schreiben
tokens-may-publish = Auch senden, anhalten und entscheiden
tokens-may-own = Alles, auch den Plan
tokens-until = Bis wann?
tokens-until-why = Darf leer bleiben: dann gilt er, bis du ihn beendest.
tokens-add = Token machen
tokens-made = Das ist der Token für { $name }. Kopier ihn jetzt: Er wird hier nicht aufbewahrt und lässt sich nicht noch einmal zeigen.
tokens-list = Token, die es gibt
tokens-line = gemacht { $date } von { $name }
tokens-used = zuletzt benutzt { $moment }
tokens-unused = nie benutzt
tokens-ends = bis { $date }
tokens-no-end = ohne Ende
tokens-ended = seine Zeit ist um
tokens-removed = beendet { $date }
tokens-remove = Jetzt beenden
tokens-no-name = Sag, wofür er ist. Es wurde kein Token gemacht.
tokens-past = Dieser Tag ist schon vorbei. Es wurde kein Token gemacht.
tokens-not-a-day = Das ist kein Datum. Es wurde kein Token gemacht.
tokens-many = Es gibt schon { $max } Token. Beende zuerst einen. Es wurde kein Token gemacht.
tokens-document = Was ein Programm fragen kann, steht hier, für Programme:
settings-session = Dieses Gerät
settings-sign-out = Abmelden
settings-unsent = Auf diesem Gerät liegen Worte von dir, die vielleicht noch nicht gespeichert sind. Meldest du dich ab, sind sie hier weg.
settings-unsent-see = Ansehen
settings-version = Banyan { $version }. Freie Software, Apache-2.0.
settings-help = Wer was darf

## Hilfe
help-title = Hilfe
help-h = Hilfe
help-keys = Tasten
help-keys-why = Für alles gibt es auch einen Knopf. Während du tippst, ruhen die Tasten.
help-keys-single = Tasten mit nur einem Buchstaben gelten auf diesem Gerät
help-key-undo = Zurücknehmen, was zuletzt getan wurde, wo die Seite es anbietet
help-key-needs = Auf „Heute“ von einer Sache zur nächsten; Enter öffnet sie
help-key-queue = In die Warteschlange, beim Schreiben
help-key-at = Eine Zeit wählen, beim Schreiben
help-key-place = Einen Ort an- oder abschalten, beim Schreiben
help-key-link = Der Link zu markierten Worten, beim Schreiben
help-key-bits = Gespeicherte Worte, nach einem / am Anfang eines Wortes
help-rights = Wer was darf
help-lead = Fünf Rechte und die Rollen, die sie haben. Darunter steht die Tabelle, an die sich das Programm selbst hält.
help-right-look = Alles ansehen
help-right-write = Schreiben, einreihen, Worte ändern
help-right-publish = Senden, anhalten, absagen und entscheiden
help-right-connect = Orte und Quellen verbinden und entfernen
help-right-own = Den Betrieb selbst ändern
help-every = Jede einzelne Handlung
help-verb = Handlung
help-address = Adresse
help-yes = ja
help-no = nein

## Wenn etwas nicht stimmt
error-400 = Das wurde nicht angenommen.
error-400-do = Es war zu groß oder kam nicht von dieser Seite. Geh zurück, lade die Seite neu und versuche es noch einmal.
error-403 = Deine Rolle erlaubt das nicht.
error-403-do = Nichts wurde geändert.
error-403-who = { $name } kann es tun oder dir das Recht geben.
error-404 = Unter dieser Adresse ist nichts.
error-404-do = Vielleicht wurde es entfernt, oder die Adresse hat einen Tippfehler.
error-409 = Jemand hat das vor dir geändert.
error-409-do = Deine Worte sind nicht verloren. Sieh nach, was jetzt dort steht, und trage sie dann noch einmal ein.
error-409-by = { $name } hat es geändert.
error-409-kept = Was du getippt hast
error-409-back = Sehen, was jetzt dort steht
error-500 = Bei uns ist etwas kaputtgegangen.
error-500-do = Deine Beiträge sind sicher: was wartet, wartet weiter, nichts geht zweimal hinaus. Versuche es noch einmal; bleibt es so, gib diese Nummer weiter an den, der den Rechner betreibt.
error-500-number = Nummer:
error-today = Zu Heute
error-not-now = Das geht jetzt nicht.
error-not-now-do = Nichts wurde geändert.

## Was geschehen ist: wer was getan hat, und wann
who-by-program = { $name } über { $program }
activity-title = Verlauf
activity-h = Was hier geschehen ist.
activity-lead = Jede Änderung, und von wem sie ist. Was ein Programm getan hat, steht unter dem Namen dessen, der ihm den Zugang gab.
activity-empty = Noch ist nichts geschehen.
activity-itself = von selbst
activity-older = Früher
activity-newest = Zurück zum Neuesten
activity-go = Ansehen, was geschehen ist
did-compose-add-asset = Eine Datei kam in die Bibliothek
did-compose-add-recurring = Eine Reihe von Beiträgen wurde angelegt
did-compose-ask-look = Jemand wurde um einen Blick auf einen Entwurf gebeten
did-compose-bring-back-asset = Eine Datei ist wieder in der Bibliothek
did-compose-bring-back-bit = Gespeicherte Worte sind wieder da
did-compose-bring-back-consent = Ein entferntes Ja gilt wieder
did-compose-bring-back-contact = Jemand, den Beiträge nennen, ist wieder da
did-compose-bring-back-recurring = Eine Reihe, die zu Ende war, geht weiter
did-compose-carry = Ein Artikel oder Brief wurde zum Beitrag
did-compose-change-aim = Ein Beitrag dient jetzt etwas anderem
did-compose-change-asset = Eine Datei hat andere Worte, Stichworte oder Rechte
did-compose-change-article = Eine Seite der eigenen Website hat andere Worte
did-compose-change-recurring = Eine Reihe sagt ab jetzt andere Worte
did-compose-change-words = Ein Beitrag hat an einem Ort andere Worte
did-compose-bring-back-draft = Ein Entwurf ist wieder da
did-compose-keep-bit = Worte zum Wiederverwenden wurden gespeichert
did-compose-keep-contact = Jemand, den Beiträge nennen, wurde eingetragen
did-compose-keep-one = Von zwei ähnlichen Dateien wurde eine behalten
did-compose-keep-yes-paper = Das Papier zu einem Ja wurde aufgehoben
did-compose-make-recurring = Ein Beitrag einer Reihe kam in die Warteschlange
did-compose-mend = Ein Schreibfehler wurde berichtigt
did-compose-note-consent = Jemand, der zu sehen ist, hat ja gesagt
did-compose-pause-recurring = Eine Reihe ruht
did-compose-put-article = Eine Seite steht auf der eigenen Website
did-compose-remove-asset = Eine Datei kam aus der Bibliothek
did-compose-remove-bit = Gespeicherte Worte wurden entfernt
did-compose-remove-consent = Ein irrtümlich festgehaltenes Ja wurde entfernt
did-compose-remove-contact = Jemand, den Beiträge nennen, wurde entfernt
did-compose-remove-draft = Ein Entwurf wurde entfernt
did-compose-remove-recurring = Eine Reihe ist zu Ende
did-compose-resume-recurring = Eine Reihe geht weiter
did-compose-say-looked = Ein Entwurf wurde angesehen
did-compose-stop = Ein Beitrag wurde angehalten und ist wieder Entwurf
did-compose-take-back-look = Niemand ist mehr um einen Blick auf einen Entwurf gebeten
did-compose-they-differ = Zwei ähnliche Dateien bleiben zwei
did-compose-withdraw-article = Eine Seite der eigenen Website wurde zurückgenommen
did-compose-withdraw-consent = Jemand, der zu sehen ist, hat das Ja zurückgenommen
did-compose-write = Ein Beitrag wurde geschrieben
did-compose-write-anew = Aus Zurückgenommenem wurde ein neuer Entwurf
did-converse-answered-there = Wer wartete, bekam die Antwort im Netzwerk selbst
did-converse-mark = Was eine wartende Person braucht, wurde notiert
did-gather-add-source = Eine Quelle kam dazu
did-gather-decide = Es wurde gesagt, welche Artikel getragen werden
did-gather-held = Artikel wurden zurückgehalten und fragen erst
did-gather-remove-source = Eine Quelle wird nicht mehr gelesen
did-gather-set-carrying = Eine Quelle trägt von selbst oder zeigt wieder zuerst
did-gather-skip = Ein Artikel wird nicht getragen
did-guard-choose = Es wurde gesagt, wonach vor dem Senden nicht gefragt wird
did-guard-keep = Wonach vor dem Senden gefragt wurde, bleibt so stehen
did-guard-take-back = Vor dem Senden wird wieder gefragt wie vorher
did-handover-restored = Alles kam aus einer Sicherung zurück und ist angehalten
did-measure-add-cards = Karten mit Code wurden verteilt
did-measure-change-entry = Eine notierte Zeile wurde verbessert
did-measure-choose-wall-kinds = Wofür der Code für die Wand ist, wurde gewählt
did-measure-new-wall-code = Der Code für die Wand ist neu
did-measure-note = Etwas wurde notiert
did-measure-take-back = Eine notierte Zeile wurde zurückgenommen
did-measure-take-back-number = Die Zahl eines Ziels wurde zurückgenommen
did-measure-tell-goal = Die Zahl eines Ziels wurde gesagt
did-plan-add-learning = Ein Buch oder Kurs kam auf eine Liste
did-plan-answer-knowing = Jemand hat gesagt, was er kann
did-plan-answer-step = Ein erster Schritt wurde beantwortet
did-plan-change = Der Plan hat eine neue Fassung
did-plan-decide-goal = Ein gefundenes Ziel kam hinein oder blieb draußen
did-plan-end-review = Der Plan wurde wieder angesehen
did-plan-finish-learning = Etwas auf einer Liste ist erledigt oder doch noch nicht
did-plan-first-answer = Eine erste Frage wurde beantwortet
did-plan-keep-paper = Ein Geschäfts- oder IT-Plan wurde aufbewahrt
did-plan-note-goal = Ein Ziel aus einem anderen Plan wurde eingetippt
did-plan-first-asked-again = Beiseitegelegtes wird wieder gefragt
did-plan-share = Ein Link zum Plan wurde gemacht
did-plan-speak-in-review = Jemand hat gesagt, ob er daran glaubt
did-plan-unshare = Ein Link zum Plan ist beendet
did-publish-blocked = Ein Beitrag konnte so nicht hinaus
did-publish-cancelled = Ein Beitrag geht nicht hinaus
did-publish-change = Ein Beitrag, der draußen ist, hat andere Worte
did-publish-channel-paused = Ein Ort wartet: Er will eine neue Anmeldung oder hat uns abgewiesen
did-publish-connect-channel = Ein Ort wurde verbunden
did-publish-decide = Über einen wartenden Beitrag wurde entschieden
did-publish-missed = Die Zeit eines Beitrags ging vorbei
did-publish-needs-attention = Ein Beitrag wurde nicht angenommen
did-publish-outcome-unknown = Eine Antwort ging verloren; wir sehen nach, ob der Beitrag da ist
did-publish-over = Ein Angebot oder ein Ja ist zu Ende, und sein Beitrag ist angehalten
did-publish-page-not-out = Ein Beitrag wartet auf seine Seite
did-publish-pause-channel = Ein Ort ist angehalten
did-publish-processing = Ein Ort arbeitet noch an einem Beitrag
did-publish-published = Ein Beitrag ist draußen
did-publish-published-in-part = Ein Beitrag ist zum Teil draußen
did-publish-put-back = Ein ausgelassener Ort bekommt seinen Beitrag doch
did-publish-remember-branch = Ein Ort aus früheren Jahren wurde eingetragen
did-publish-remove-channel = Ein Ort ist nicht mehr verbunden
did-publish-rest-channel = Ein Ort ruht; was dort gesagt wurde, bleibt
did-publish-resume-channel = Ein Ort geht weiter
did-publish-scheduled = Ein Beitrag wartet auf seine Zeit
did-publish-submitting = Ein Beitrag ist unterwegs
did-publish-take-down = Ein Beitrag wurde zurückgenommen
did-publish-undo-rest = Ein Ort ruht nicht mehr: Es wurde rückgängig gemacht
did-publish-wake-channel = Ein Ort, der ruhte, wird wieder genutzt
did-schedule-change = Ein Ort hat andere Wochenzeiten
did-schedule-hold = Alle Beiträge wurden angehalten
did-schedule-move = Ein Beitrag hat eine andere Zeit
did-schedule-release = Angehaltene Beiträge gehen wieder
did-schedule-take-week = Die Wochenzeiten folgen dem Plan
did-workspace-add-token = Ein Programm bekam einen Zugang
did-workspace-add-user = Jemand kann sich anmelden
did-workspace-begin = Der Betrieb hat angefangen
did-workspace-bring-back-need = Etwas Verschobenes steht wieder auf „Heute“
did-workspace-change-password = Ein Passwort wurde geändert
did-workspace-change-settings = Name, Zeitzone, Sprache oder Website sind anders
did-workspace-change-template = Eine Vorlage zum Hinaustragen ist anders
did-workspace-end-seat = Ein Platz wurde beendet
did-workspace-put-off-need = Etwas auf „Heute“ wurde auf morgen verschoben
did-workspace-remove-token = Der Zugang eines Programms endete
