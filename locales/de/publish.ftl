### Wohin Beiträge gehen, und der Nachweis dafür.

## Zustände
state-scheduled = Wartet
state-submitting = Geht gerade hinaus
state-processing = Der Ort arbeitet noch daran
state-published = Draußen
state-in-part = Zum Teil draußen
state-unknown = Wir wissen es nicht
state-attention = Nicht angenommen
state-held-back = Zurückgehalten
state-asks-yes = Wartet auf ein Ja
state-missed = Verpasst
state-cancelled = Abgesagt
state-taken-down = Zurückgenommen

## Nachweis
proof-title = Nachweis
proof-waits = Er wartet auf seine Zeit.
proof-not-out = Noch ist nichts davon draußen.
proof-over = Nichts davon ist draußen, und es wird nichts mehr gesendet.
proof-out = Auf { $places }.
proof-out-since = Auf { $places } seit { $moment }.
proof-out-first = Auf { $places }, zuerst seit { $moment }.
proof-asks =
    { $count ->
        [one] { $places } wartet auf dein Wort.
       *[other] { $places } warten auf dein Wort.
    }
proof-from = Aus „{ $title }“
proof-found = Gefunden { $moment }, jedem Ort angepasst
proof-written = Hier geschrieben
proof-by = Von { $name }
proof-due = Geplant
proof-left = Gesendet
proof-answered = Antwort
proof-lives = Steht bei
proof-id = Kennung
proof-nowhere = nicht bekannt
proof-not-yet = noch nicht
proof-no-answer = keine Antwort
proof-line-fell = Leitung fiel um
proof-refused = nicht angenommen
proof-parts-out = { $out } von { $of } Teilen
proof-part-not-out = (nicht draußen)
proof-not-taken = { $place } hat es nicht angenommen
proof-held-back = Wir haben es zurückgehalten
proof-asks-yes = Er wartet auf ein Ja
proof-to-plan = Im Plan ansehen
proof-try-again = Jetzt noch einmal
proof-yes = Ja, senden
proof-leave-out = { $place } weglassen
proof-missed = Seine Zeit ist vorbei.
proof-missed-why = Nichts ging von selbst verspätet hinaus.
proof-tries =
    { $count ->
        [one] Ein Versuch, in einfachen Worten
       *[other] { $count } Versuche, in einfachen Worten
    }
proof-aside = Was gesendet wurde
proof-words = Die Worte
proof-clock = Diese Zeiten
proof-aim = Wofür es ist
proof-aim-change = Ändern, wofür es ist
proof-aim-save = Speichern
proof-clock-why = { $zone }, nach der Uhr dieses Rechners.
proof-newer = Während du geschrieben hast, hat sich hier etwas geändert.
proof-newer-look = Ansehen, wie es steht
step-upload = Bild { $n }
step-thumbnail = Das Bild des Links
step-create =
    { $n ->
        [1] Der Beitrag
       *[other] Teil { $n }
    }
step-finish = Der letzte Schritt
outcome-done = { $what }: angenommen.
outcome-processing = { $what }: dort wird noch gearbeitet. Wir sehen wieder nach.
outcome-rejected = { $what }: nicht angenommen. Davon ist nichts öffentlich.
outcome-reconnect = { $what }: es wird um neue Anmeldung gebeten. Nichts wurde angenommen.
outcome-slow-down = { $what }: wir sollen langsamer sein. Nichts wurde angenommen; wir warten.
outcome-unavailable = { $what }: niemand antwortete. Nichts wurde gesendet.
outcome-unknown = { $what }: ganz gesendet, aber die Antwort kam nie. Vielleicht angenommen, vielleicht nicht.
outcome-unexpected = { $what }: eine Antwort, die wir nicht verstehen. Wir hielten an und hoben sie auf.
outcome-absent = { $what }: wir sahen nach, es ist nicht dort.
unknown-h = Deine Worte gingen ganz hinaus, aber die Antwort von { $place } kam nie an.
unknown-looked = Wir sahen nach und fanden es nicht; ein Beweis ist das nicht.
unknown-cannot-look = { $place } lässt uns nicht nachsehen, das kann nur ein Mensch.
unknown-profile = Deine Seite auf { $place } ansehen
unknown-there = Du siehst es dort
unknown-there-does = Wir halten es als draußen fest. Nichts wird gesendet.
unknown-address = Seine Adresse, wenn du magst
unknown-there-button = Es ist da
unknown-not-there = Du siehst es nicht
unknown-not-there-does = Wir senden es jetzt noch einmal. Taucht der erste doch auf, sieht man es zweimal; einen kannst du dann zurücknehmen.
unknown-not-there-button = Nicht da, noch einmal senden
unknown-no-hurry = Keine Eile. Bis du es sagst, geht für diesen Beitrag nichts mehr an { $place }; andere Beiträge laufen weiter.
in-part-h = { $out } von { $of } Teilen stehen allein.
in-part-finish = Fertigstellen
in-part-finish-does = Die fehlenden Teile gehen jetzt hinaus, in derselben Reihe.
in-part-finish-button = Fertigstellen
in-part-down = Zurücknehmen
in-part-down-does = Was draußen ist, wird gelöscht, mit Reaktionen und Antworten.
in-part-down-cannot = { $place } lässt Programme nicht löschen. Von Hand geht es dort.
in-part-down-button = Zurücknehmen
in-part-leave = So lassen
in-part-leave-does = Es bleibt, wie es ist. Nichts weiter wird gesendet.
in-part-leave-button = So lassen

## Warum etwas auf einen Menschen wartet
publish-missed = Seine Zeit verstrich, während nichts gesendet werden konnte. Es ist nicht öffentlich. Sende es jetzt, verschiebe es oder lass es weg.
publish-missed-tried = Seine Zeit verstrich, während nichts gesendet werden konnte. Ein früherer Versuch blieb ohne Antwort, und als wir nachsahen, war es nicht dort. Sieh erst selbst an deinem Ort nach; dann sende es jetzt, verschiebe es oder lass es weg.
publish-blocked = So kann es nicht hinaus, also wurde es nicht gesendet. Es ist nicht öffentlich.
publish-think-again = Es wartet auf deinen Blick, bevor es geht. Es ist nicht öffentlich.
publish-waits-for-yes = Wer dies schrieb, darf nicht sofort senden, und dort gibt es keine Zeit, auf die es warten könnte. Es ist nicht öffentlich. Sag Ja, und es geht hinaus, oder lass es weg.
publish-rejected = Der Ort nahm nicht an, was wir sandten, und zeigt es nicht.
publish-unexpected = Der Ort antwortete etwas, das wir nicht verstehen; darum hielten wir an. Sieh auf deiner Seite dort nach, bevor du es noch einmal sendest.
publish-unknown = Die Antwort ging verloren, und der Ort lässt uns nicht nachsehen. Es kann öffentlich sein oder nicht. Sieh auf deiner Seite dort nach, dann sage „Es ist da“ oder „Nicht da“.
publish-unknown-absent = Die Antwort ging verloren. Wir sahen nach und fanden den Beitrag nicht; ein Beweis ist das nicht. Sieh auf deiner Seite dort nach, dann sage „Es ist da“ oder „Nicht da“.
publish-unreachable = Ein Teil ist öffentlich, und seither antwortet der Ort nicht. Sende den Rest, nimm zurück, was dort steht, oder lass es so.
publish-no-channel = Dieser Ort ist nicht mehr verbunden, also wurde nichts mehr gesendet. Verbinde ihn neu und sende es, oder lass es weg.
publish-page-not-out = Die Seite auf der eigenen Website wurde zurückgenommen, bevor dies hinausging; der Link würde ins Leere führen. Es ist nicht öffentlich. Lass es weg, oder schreib einen eigenen Beitrag.
publish-no-link = Mit dem, was Banyan aufbewahrt, kam es an diesem Ort nicht hinein; es wurde nichts mehr gesendet. Verbinde den Ort neu und sende es dann, oder lass es weg.
publish-restored = Das kam aus einer Sicherung zurück. Es kann seit der Sicherung hinausgegangen sein, darum senden wir nichts von selbst. Sieh auf deiner Seite dort nach, dann sage „Es ist da“ oder „Nicht da“.
publish-restored-part = Das kam aus einer Sicherung zurück, ein Teil war schon öffentlich. Seither kann mehr hinausgegangen sein. Sieh auf deiner Seite dort nach, dann sende den Rest, nimm es zurück oder lass es so.
publish-article-gone = Der Artikel, zu dem es führt, ist weg ({ $url }), darum wurde dies nicht gesendet. Ändere die Worte oder lass es weg.
publish-over = Es wurde nicht gesendet, denn wozu es gehört, ist vorbei. Es ist nicht öffentlich.
publish-asset-over = Es wurde nicht gesendet, denn ein Bild darin darf dort nicht gezeigt werden. Es ist nicht öffentlich.
publish-at-rest = Sein Ort kam zur Ruhe, während dies hinausging, und nahm es nicht gleich an. Es ist nicht öffentlich. Lass es weg, dann sind die Worte wieder ein Entwurf.
publish-at-rest-in-part = Sein Ort kam zur Ruhe, während dies hinausging. Ein Teil ist öffentlich; der Rest folgt nicht. Lass es so, nimm es zurück, oder wecke den Ort und sende den Rest.
publish-at-rest-unknown = Sein Ort kam zur Ruhe, während dies hinausging, und die Antwort ging verloren. Es kann öffentlich sein oder nicht. Sieh auf deiner Seite dort nach, dann sage „Es ist da“, oder lass es so.

## Warum einer über seine Zeit wartet
stays-all-held = Mit allem anderen angehalten seit { $moment }. Er wartet, bis alles weiterläuft.
stays-held = Bei { $place } angehalten seit { $moment }.
stays-signed-out = { $place } bittet um neue Anmeldung, seit { $moment }. Er wartet darauf.
stays-slowed-down = { $place } bittet uns, langsamer zu sein. Nächster Versuch: { $moment }.
stays-tries-again = Er kam nicht bis zu { $place } durch. Nächster Versuch: { $moment }.
stays-looks-again = Wir sehen wieder nach: { $moment }.

## Orte
place-h =
    { $count ->
        [0] Noch kein Ort.
        [one] Ein Ort.
       *[other] { $count } Orte.
    }
place-h-well = Allen geht es gut.
place-h-asks =
    { $count ->
        [one] Einer fragt nach dir.
       *[other] { $count } fragen nach dir.
    }
place-minute = Dauert eine Minute.
place-empty = Noch kein Ort zum Veröffentlichen.
place-empty-do = Wähle unten einen. Mit einem anfangen genügt.
place-own = Deine
place-own-why = Die kann dir niemand nehmen
place-borrowed = Geliehen
place-borrowed-why = Nützlich, nach fremden Regeln
place-col-place = Ort
place-col-health = Wie es ihm geht
place-sign-in = Anmeldung
place-waiting = Wartet
place-well = Gut.
place-new = Neu. Der erste Beitrag zeigt, ob alles stimmt.
place-ends-soon = Die Anmeldung endet bald.
place-broken = Neu anmelden; Beiträge dafür warten.
place-silent = Keine Antwort seit { $moment }. Beiträge dafür warten.
place-held = Angehalten seit { $moment }. Nichts geht verloren.
place-tries-again = Nächster Versuch: { $moment }.
place-no-end = Ohne Ende
place-days =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
place-ended = Abgelaufen
place-do = Öffnen
place-check = Nachsehen, wie es ihm geht
place-checked = Zuletzt gesehen
place-again = Neu anmelden
place-remove = Entfernen
place-remove-why =
    { $count ->
        [0] Unsere Anmeldung wird vergessen. Was dort steht, bleibt.
        [one] Unsere Anmeldung wird vergessen, und der wartende Beitrag wird wieder Entwurf. Was dort steht, bleibt.
       *[other] Unsere Anmeldung wird vergessen, und die { $count } wartenden Beiträge werden wieder Entwürfe. Was dort steht, bleibt.
    }
place-rested =
    { $count ->
        [one] Ein ruhender Zweig
       *[other] { $count } ruhende Zweige
    }
place-rested-years = Genutzt { $years }.
place-again-years = Genutzt { $years }, wieder seit { $since }.
place-rested-why = „{ $why }“
place-rested-by = { $name }, { $date }
place-rested-kept =
    { $count ->
        [0] Keine Beiträge aufgehoben.
        [one] Ein Beitrag ist hier aufgehoben.
       *[other] { $count } Beiträge sind hier aufgehoben.
    }
place-wake = Wecken
place-wake-sign-in = Anmelden und wecken
place-wake-why = Ab jetzt. Nichts Altes geht hinaus.
place-wake-never = Von hier aus war dort nie jemand angemeldet. Verbinde ihn als neuen Ort, unten auf Orte.
place-add = Ort hinzufügen
place-add-why = Nur, wo deine Leute sind.
place-how-mastodon = Dort anmelden, eine Minute
place-how-bluesky = App-Passwort, eine Minute
place-how-own = Gehört dir, keine Anmeldung
place-how-demo = Erfunden, zum Ausprobieren

## Einen Ort ruhen lassen
place-rest-open = Ruhen lassen
place-rest-title = { $place } ruhen lassen
place-rest-lead = Dort geht nichts mehr hinaus. Was dort gesagt wurde, bleibt, mit Nachweis, Zahlen und Leuten. Wecken kannst du den Ort an jedem Tag.
place-rest-then = Was dann geschieht
place-rest-waiting =
    { $count ->
        [0] Dort wartet nichts.
        [one] Ein Beitrag wartet dort:
       *[other] { $count } Beiträge warten dort:
    }
place-rest-draft = wird wieder ein Entwurf
place-rest-goes-on = geht an seine anderen Orte
place-rest-under-way =
    { $count ->
        [one] Ein Beitrag geht gerade hinaus. Er kommt ans Ende.
       *[other] { $count } Beiträge gehen gerade hinaus. Sie kommen ans Ende.
    }
place-rest-series = „{ $title }“ kommt ohne diesen Ort wieder.
place-rest-series-only = „{ $title }“ geht sonst nirgendwohin. Wenn es wieder so weit ist, hält es an und fragt, wohin.
place-rest-carry = Von selbst wird nichts mehr dorthin getragen, und beim Schreiben wird er nicht mehr angeboten.
place-rest-plan = Seine Zeile im Plan sagt, seit wann er ruht und warum.
place-rest-why = Warum?
place-rest-why-help = Ein ehrlicher Satz. Die nächste Durchsicht fragt „Warum noch einmal?“ und findet ihn.
place-rest-sign-in = Unsere Anmeldung
place-rest-keep = Behalten
place-rest-forget = Vergessen
place-rest-sign-in-help = Behalten: Ein Druck weckt den Ort. Vergessen: Du meldest dich dort neu an; kein Rückgängig bringt sie zurück.
place-rest-do = Ruhen lassen
place-rest-leave = Lassen, wie es ist
place-rest-no-reason = Sag in ein paar Worten, warum. Nichts wurde geändert.
place-rest-too-long = Das ist länger als 500 Zeichen. Nichts wurde geändert.
place-rest-leaving = Gerade geht dort ein Beitrag hinaus. Behalte die Anmeldung, oder versuch es in einer Minute noch einmal. Nichts wurde geändert.
place-rest-own = Deine eigene Website ist die Wurzel von allem und ruht nicht. Halte sie an, wenn dort eine Weile nichts hinausgehen soll.
place-rest-meanwhile = Jemand war schneller: Sieh auf Orte nach, wie es jetzt steht.
place-rest-too-late = Das ist zu lange her, um es rückgängig zu machen. Wecke den Ort stattdessen; was wartete, liegt bei den Entwürfen.
place-rest-stopped = Der Plan lässt { $place } ruhen, und verbunden ist der Ort noch
place-rest-stopped-since = So steht es seit dem { $day } im Plan.
place-rest-stopped-why = Von selbst ruht nichts: Bis du drückst, gehen dort weiter Beiträge hinaus.
place-rest-now = { $place } jetzt ruhen lassen
place-rest-change-line = Seine Zeile im Plan ändern
place-rest-kept-sign-in = Unsere Anmeldung bleibt: Ein Druck weckt den Ort. Eine Stunde lang lässt es sich rückgängig machen.
place-rest-as-planned = Der Plan lässt ihn ruhen.

## Verbinden
connect-title = { $place } verbinden
connect-mastodon-lead = Einmal, etwa eine Minute. Dein Passwort tippst du dort, nie hier.
connect-mastodon-first = Nenne deinen Server
connect-mastodon-go = Den Server fragen
connect-mastodon-yes = Dort ja sagen
connect-mastodon-yes-why = { $server } fragt, ob Banyan für dich veröffentlichen darf. Sag ja; dann kommst du hierher zurück.
connect-mastodon-yes-short = Dein Server fragt, ob Banyan für dich veröffentlichen darf.
connect-mastodon-there = Zu { $server }
connect-paste = Es zeigt einen Code, statt zurückzukommen
connect-code = Code
connect-code-why = Kopiere die ganze Zeile und füge sie hier ein.
connect-bluesky-lead = Einmal, etwa eine Minute. Mit einem Passwort nur dafür; du kannst es dort jederzeit beenden.
connect-bluesky-first = App-Passwort anlegen und einfügen
connect-bluesky-open = Öffne
connect-bluesky-make = Füge ein App-Passwort hinzu. Nenne es „Banyan“. Direktnachrichten braucht es nicht.
connect-bluesky-paste = Kopiere die vier Gruppen und füge sie hier ein.
connect-practice = In der Übungsstadt ist nichts geheim. Alle, die dort wohnen, stehen mit Namen und Passwort hier:
connect-own-title = Deine eigene Website verbinden
connect-own-lead = Dein eigener Grund. Keine Anmeldung nötig.
connect-own-first = Füg sie zu deinen Orten hinzu
connect-own-go = Hinzufügen
connect-plain-lead = Ein paar Zeilen, dann probieren wir es. Dabei wird nichts veröffentlicht.
connect-plain-first = Fülle aus, was gefragt wird
connect-go = Verbinden
connect-step-done = Erledigt.
connect-stands = Es steht
connect-stands-why = Nichts wurde veröffentlicht. Das nächste Stück, das du trägst, geht auch dorthin.
connect-planned = Der Plan spricht davon: { $name }.
connect-planned-see = Sieh nach, was er sagt
connect-plan-h = Nimm ihn in den Plan auf
connect-plan-own = Das ist dein eigener Grund: Er braucht keinen Anlass und kein Ende. Wie oft schreibst du hier?
connect-plan-why = Ein Ort, der Stunden kostet, hat einen Grund, eine Probe und eine Regel für ihr Ende. Lass offen, was du noch nicht weißt, oder alles: Die Planprüfung fragt wieder.
connect-plan-do = In den Plan aufnehmen
connect-stands-short = Wir sehen nach, wer du dort bist und was der Ort erlaubt. Nichts wird veröffentlicht.
connect-sources = Quellen ansehen
connect-aside = Was das bedeutet
connect-what = Was Banyan darf
connect-may-post = Veröffentlichen, ändern und zurücknehmen, was es veröffentlicht hat
connect-may-read = Dein eigenes Profil lesen und was andere antworten
connect-secret = Die Anmeldung liegt verschlüsselt auf diesem Rechner
connect-yours = Deine Orte
connect-hand = Lieber nicht?
connect-hand-why = Du kannst dort selbst schreiben: Nimm den Ort in deinen Plan und notiere die Minuten. Er zählt wie jeder andere.
connect-hand-note = Minuten notieren
connect-stop = Lieber später?
connect-stop-why = Du kannst bei jedem Schritt aufhören. Alles andere läuft solange.
connect-not-yet = Noch nicht.
connect-no-such-server = Unter dieser Adresse antwortet niemand. Stimmt der Name? Es ist der Teil nach dem zweiten @ deines Namens dort.
connect-not-that-kind = Ein Server antwortet, aber er spricht nicht die Sprache von { $place }.
connect-wrong-password = Name und Passwort passen dort nicht zusammen. Kopiere das App-Passwort noch einmal, ganz.
connect-own-password = Das sieht nach dem Passwort des Kontos selbst aus. Lege ein App-Passwort an und nimm dieses.
connect-code-refused = Der Code wurde nicht angenommen. Codes enden nach ein paar Minuten; hole einen neuen.
connect-denied = { $place } sagt, du hättest nein gesagt. War es ein Versehen, versuche es noch einmal.
connect-missing-right = Der Anmeldung fehlt ein Recht: { $right }. Verbinde neu und erlaube es.
connect-unreachable = { $place } antwortet gerade nicht. Versuche es in einer Minute; nichts geht verloren.
connect-demo-only = Das ist die Übungsstadt. Echte Orte verbindet man in einem echten Banyan.
connect-own-taken = Ein Banyan hat eine eigene Website, und die hier gehört einem anderen Betrieb. Deine braucht einen eigenen Banyan. Nichts wurde verbunden.
proof-taken-down = Zurückgenommen { $moment }.
proof-change-words = Die Worte ändern
proof-save-words = Diese Worte sichern
proof-words-typed = Nichts wurde geändert: Das hier hast du getippt, und es ist noch nicht gesichert.
proof-left-already = Es ist schon hinaus; seine Worte lassen sich hier nicht mehr ändern.
not-now-state = Sein Stand ist: { $state }.
not-now-busy = Es wird gerade in diesem Augenblick gesendet. Schau in einer Minute noch einmal.
not-now-at-rest = Sein Ort ruht. Wecke ihn erst, auf Orte; dann noch einmal.
not-now-cannot-take-down = Dieser Ort lässt sich von hier aus nichts zurücknehmen. Tu es dort und lass es hier, wie es ist.
not-now-place = Der Ort hat nicht geantwortet, wie er sollte. Versuch es in ein paar Minuten noch einmal; bleibt es so, schau bei den Orten nach.
connect-missing = Das muss ausgefüllt sein: { $field }. Nichts wurde gesendet.
connect-refused = { $place } nimmt diese Anmeldung nicht an. Nichts wurde veröffentlicht. Kopiere sie noch einmal oder mache dort eine neue.
connect-missing-rights = Der Anmeldung fehlt ein Recht, das zum Posten nötig ist. Nichts wurde veröffentlicht. Verbinde neu und erlaube, wonach gefragt wird.
connect-account-gone = { $place } sagt, dieses Konto gibt es nicht oder es ist geschlossen. Nichts wurde veröffentlicht. Schau zuerst dort nach dem Konto.
connect-too-fast = { $place } bittet um Geduld. Nichts wurde veröffentlicht. Warte ein paar Minuten und versuche es noch einmal.
connect-field-server = Server
connect-field-server-why = Der Teil nach dem zweiten @ deines Namens dort. Lass es leer, wenn nicht danach gefragt ist.
connect-field-credential = Zugriffsschlüssel, falls du einen hast
connect-field-credential-why = Lass es leer, um dich dort anzumelden. Ein Schlüssel, den du in den Einstellungen deines Servers machst, geht auch.
connect-field-handle = Dein Name dort
connect-field-app-password = App-Passwort
mend-h = Ein Tippfehler?
mend-wrong = Was dort steht
mend-right = Was dort stehen soll
mend-button = Ansehen, was sich ändert
mend-why = Verbessert werden ganze Wörter: „er“ wird nicht in „der“ gefunden. Zuerst siehst du, was sich an jedem Ort ändert; gesendet wird erst, wenn du noch einmal drückst.
mend-nothing = Sag, was jetzt dort steht. Nichts wurde geändert.
mend-look-title = Bevor es verbessert wird
mend-look-h =
    { $count ->
        [0] Nichts würde sich ändern
        [one] Ein Ort bekommt andere Worte
       *[other] { $count } Orte bekommen andere Worte
    }
mend-look-lead = Noch ist nichts geändert. Was durchgestrichen ist, geht; was unterstrichen ist, kommt.
mend-look-none = Damit lässt sich nichts verbessern. „{ $wrong }“ wird als ganzes Wort gesucht, groß und klein so, wie du es geschrieben hast.
mend-look-empty = Du hast nichts genannt, was stattdessen dastehen soll: „{ $wrong }“ wird herausgenommen.
mend-look-will = Hier wird es verbessert.
mend-look-send =
    { $count ->
        [one] An einem Ort verbessern
       *[other] An { $count } Orten verbessern
    }
mend-back = Wieder zurückändern
down-h = Überall wegnehmen
down-why = Was draußen ist, wird gelöscht, wo der Ort es erlaubt, und was wartet, geht nicht hinaus. Das lässt sich nicht rückgängig machen.
down-button = Überall wegnehmen
down-here-h = Hier wegnehmen
down-here-why = { $place } löscht es, mit Reaktionen und Antworten; anderswo bleibt es. Das lässt sich nicht rückgängig machen.
down-here-seen = Du hast gesagt, dass es dort ist; wir kennen seine Kennung nicht. Nimm es auf { $place } selbst weg.
down-here-not-connected = { $place } ist nicht mehr verbunden. Was dort steht, kannst du dort von Hand wegnehmen.
proof-poll = Was gewählt wurde
proof-poll-votes =
    { $count ->
        [one] eine Stimme
       *[other] { $count } Stimmen
    }
proof-poll-untold = noch nicht gesagt
proof-poll-people =
    { $count ->
        [one] Eine Person hat mitgemacht.
       *[other] { $count } Leute haben mitgemacht.
    }
proof-poll-final = Die Umfrage ist zu Ende.
proof-poll-so-far = Zuletzt gefragt: { $moment }. Offen bis { $until }.
proof-changed = Andere Worte seit { $moment }.
proof-taken-down-by = Zurückgenommen { $moment } von { $name }. Der Ort hat geantwortet, dass es weg ist.
anew-h = Zurückgenommen, nicht verloren
anew-button = Neu schreiben
anew-why = Ein Entwurf mit allem, was darin stand, für die Orte, an denen er stand. Nichts geht hinaus, bis du ihn sendest.
anew-not-down = Davon wurde nichts zurückgenommen, also gibt es nichts neu zu schreiben.
proof-part-gone = (zurückgenommen)
proof-went-stands = Was dort steht
proof-went-stood = Was dort stand
proof-went-meant = Was dort stehen sollte
proof-went-title = Titel
proof-went-warning = Warnung davor
proof-went-comment = Erster Kommentar
proof-went-language = Sprache
proof-went-file = Datei { $n }
proof-went-alt-none = Niemand hat gesagt, was sie zeigt.
proof-went-alt-silent = Es gibt nichts vorzulesen.
proof-went-cut = nur ein Teil davon, { $shape }
proof-went-point = um { $left } % von links, { $top } % von oben
proof-went-card = Die Karte des Links
proof-went-card-picture = Mit ihrem Bild.
proof-went-answers = Antworten zur Wahl
proof-went-otherwise = Anders, als es geschrieben war
proof-went-network-time = Die eigene Zeit des Ortes dafür: { $moment }
proof-take = Diesen Nachweis mitnehmen
proof-take-why = Zeiten, Antworten, Kennungen und die Worte und Bilder jedes Ortes. Gut für eine Kundin oder einen Geldgeber.
proof-take-pdf = Als PDF sichern
proof-take-json = JSON
proof-paper-title = Nachweis: { $title }
proof-paper-taken = { $business }. Mitgenommen { $moment }.
proof-paper-clock = Alle Zeiten: { $zone }, nach der Uhr des Rechners, von dem es gesendet wurde.
proof-paper-letters = Einige Buchstaben fehlen in der Schrift dieses Papiers und stehen als leere Kästchen. Die Seite des Beitrags zeigt sie alle.
reword-link = Die Worte hier ändern
reword-title = Andere Worte
reword-h = Die Worte auf { $place }
reword-lead = Sie sind draußen. Was du hier änderst, ändert sich auf { $place } und nirgends sonst. Willst du es zurück, änderst du es noch einmal.
reword-alt = Was Bild { $number } zeigt
reword-send = Auf { $place } ändern
reword-leave = So lassen
reword-kept = Deine Worte stehen unten.
reword-unsure = Die letzte Änderung bei { $place } brach ab, oder ihre Antwort ging verloren. Niemand weiß, ob dort überall die Worte davor oder danach stehen. Sende, was dort stehen soll, es schadet nicht.
reword-think = Bevor es sich ändert
reword-again = Noch einmal prüfen und ändern
reword-keep = Trotzdem ändern
reword-not-out = Hier ist es nicht draußen, es gibt also nichts zu ändern.
reword-network = { $place } lässt niemanden ändern, was draußen ist. Du kannst es zurücknehmen und neu schreiben.
reword-seen = Du hast gesagt, dass es dort ist; wir kennen seine Kennung nicht. Ändere es auf { $place } selbst.
reword-source = Diese Seite zeigt den Artikel, wie seine Quelle ihn hat. Ändere ihn dort, dann ändert er sich hier.
reword-not-connected = Dieser Ort ist nicht mehr verbunden, darum lässt es sich von hier nicht ändern.
edits-h =
    { $count ->
        [one] Seither einmal geändert
       *[other] Seither { $count }-mal geändert
    }
edit-done = Es steht dort.
edit-unsure = Die Antwort ging verloren: Es kann dort stehen oder nicht.
edit-not-done = Es wurde nicht geändert.
edits-down-h =
    { $count ->
        [one] Wie es zurückgenommen wurde
       *[other] Wie es zurückgenommen wurde, in { $count } Anfragen
    }
edit-down-done = Es ist nicht mehr dort.
edit-down-unsure = Die Antwort ging verloren: Es kann weg sein oder nicht.
edit-down-not-done = Es wurde nicht zurückgenommen.
everywhere-title = Was daraus wurde
everywhere-h =
    { $count ->
        [0] Überall erledigt
        [one] Erledigt, bis auf einen Ort
       *[other] Erledigt, bis auf { $count } Orte
    }
everywhere-proof = Zum Nachweis
everywhere-changed = Es steht jetzt dort.
everywhere-changed-before = Es ist noch nicht hinaus und geht richtig hinaus.
everywhere-taken-down = Es ist nicht mehr dort.
everywhere-cancelled = Es geht nicht hinaus.
everywhere-untouched = Hier gab es nichts zu tun.
everywhere-cannot = { $place } lässt das von außen nicht zu. Was dort steht, bleibt, wie es ist.
everywhere-other-parts = Mit diesen Worten wären es mehr oder weniger Teile; hier wurde nichts geändert.
everywhere-blocked = { $place } würde diese Worte nicht annehmen; hier wurde nichts geändert.
everywhere-not-now = Es ist unterwegs, oder niemand kann sagen, ob es dort ist. Sieh zuerst in den Nachweis, dann noch einmal.
everywhere-failed = { $place } hat es jetzt nicht getan. Was dort steht, bleibt; versuche es später noch einmal, das kann nicht schaden.
everywhere-halfway = Einige Teile stehen bei { $place } schon so da, die anderen noch nicht. Mach es in einer Weile noch einmal, es kann nicht schaden.
everywhere-unsure = Die Antwort von { $place } ging verloren: Es kann geschehen sein oder nicht. Sieh dort nach; es noch einmal zu tun schadet nicht.
everywhere-poll-stays = Andere Antworten würden bei { $place } die Stimmen löschen, darum bleibt die Umfrage, wie sie ist.
