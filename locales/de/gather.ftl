### Woher die Worte kommen.

source-h = Woher deine Worte kommen
source-lead = Du schreibst, wo du immer schreibst. Banyan sieht nach, passt es jedem Ort an und fragt, oder trägt es von selbst.
source-yours = Deine Quellen
source-empty = Noch keine Quelle.
source-empty-do = Füge unten die Adresse deiner Website ein. Wir sehen erst nach und zeigen, was wir fanden.
source-look-now = Jetzt nachsehen
source-silent = Seit { $moment } nicht zu lesen.
source-trouble-no-answer = Dort antwortet niemand. Wir sehen weiter nach, nur seltener. Öffnet sie sich in deinem Browser?
source-trouble-status = Sie antwortet mit einem Fehler ({ $status }). Wir sehen weiter nach, nur seltener. Öffnet sie sich in deinem Browser?
source-trouble-gone = Sie sagt, sie sei für immer weg. Wir sehen nicht mehr nach.
source-trouble-no-feed = Sie antwortet, aber was sie sendet, ist kein Feed mehr. Hat sich die Website geändert? Füge ihre neue Adresse hinzu.
source-trouble-unknown-host = Ihren Namen kennt das Netz nicht mehr. Gehört die Domain noch dir?
source-trouble-own-network = Sie führt ins eigene Netz dieses Rechners, darum öffnen wir sie nicht. Wer den Rechner betreibt, kann sie mit Namen erlauben.
source-trouble-too-slow = Es dauerte länger, als wir warten. Wir sehen weiter nach, nur seltener.
source-trouble-too-large = Sie sendet mehr, als wir lesen. Nichts davon wurde genommen. Ein kürzerer Feed hilft.
source-trouble-address = Ihre Adresse führt nirgendwohin, wo etwas zu lesen ist. Prüfe sie und füge sie neu hinzu.
source-trouble-file = { $path } ist auf diesem Rechner nicht zu lesen. Ist es noch da, und ein Feed, Briefe oder Markdown?
source-trouble-login = Der Mailserver weist Benutzer oder Passwort ab. Entferne diese Quelle und füge sie mit dem neuen Passwort hinzu.
source-trouble-folder = Den Ordner gibt es im Postfach nicht mehr. Füge die Quelle mit dem heutigen Namen des Ordners neu hinzu.
source-trouble-not-encrypted = Die Verbindung ließ sich nicht verschlüsseln, darum wurde das Passwort nicht gesendet.
source-trouble-not-mail = Was dort antwortet, ist kein Mailserver. Wir sehen weiter nach, nur seltener.
source-trouble-ours = Bei uns ist etwas kaputtgegangen. Wir sehen weiter nach; wer den Rechner betreibt, findet mehr in dessen Protokoll.
source-gone = Sie antwortet seit { $date } „für immer weg“, darum sehen wir nicht mehr nach. Was getragen wurde, bleibt.
source-mode-for = Was mit etwas Neuem aus { $source } geschieht
source-mode-new = Was mit etwas Neuem geschieht
source-mode-show = Erst zeigen
source-mode-carry = Von selbst tragen
source-mode-set = Setzen
source-drafts-for = Entwürfe für
source-goes-to = Neues geht zu
source-no-place = noch keinen Ort
source-known = Bekannt
source-known-articles =
    { $count ->
        [one] ein Artikel
       *[other] { $count } Artikel
    }
source-known-letters =
    { $count ->
        [one] ein Brief
       *[other] { $count } Briefe
    }
source-known-files =
    { $count ->
        [one] eine Datei
       *[other] { $count } Dateien
    }
source-newest = Neuestes
source-none-yet = noch keines
source-last-look = Zuletzt gesehen
source-not-yet = noch nicht
source-next-look = Nächstes Mal
source-no-look = wartet auf dich
source-newest-hand = Das Neueste von Hand tragen
source-newest-why = Nichts Altes geht von selbst hinaus. Wenn du willst, gehen die neuesten davon jetzt hinaus, je eines zu jeder freien Zeit.
source-newest-count = Wie viele
source-newest-go = Tragen
source-remove = Diese Quelle entfernen
source-remove-why = Wir sehen nicht mehr nach. Was getragen wurde, bleibt; was in der Warteschlange steht, bleibt dort.
source-remove-yes = Entfernen
source-found = Gefunden unter { $address }
source-nothing-old = Was jetzt da ist, gilt als bekannt. Nichts Altes geht hinaus.
source-add-it = Hinzufügen
source-add = Quelle hinzufügen
source-add-what = Eine Website, ein Feed oder ein Podcast. Wir schauen zuerst und zeigen dir, was wir fanden. Ein Ordner oder eine Datei dieser Maschine kommt über ihre Befehlszeile dazu: banyan source add.
source-look = Nachsehen
source-how = So geht es
source-path = Was mit einem neuen Stück geschieht
source-path-found = Gefunden
source-path-found-why = Wir sehen höflich nach, und seltener, wo wenig Neues ist.
source-path-fitted = Angepasst
source-path-fitted-why = Deine eigenen Sätze, die Länge jedes Ortes. Keine erfundenen Worte.
source-path-guarded = Durchgesehen
source-path-guarded-why = Wiederholungen, Angebote, tote Links, fehlende Bildworte.
source-path-shown = Dir gezeigt oder eingereiht
source-path-shown-why = Wie bei jeder Quelle gewählt.
source-path-out = Draußen, mit Nachweis
source-path-out-why = Zur nächsten freien Zeit.
source-changed = Wenn du einen Artikel änderst
source-changed-why = Wartende Beiträge nehmen die neuen Worte, außer jemand hat sie von Hand geändert. Verschwindet ein Artikel, werden seine Beiträge angehalten.

## Die zurückgehaltene Frage
held-h =
    { $count ->
        [one] Ein Stück aus { $source } ist angehalten
       *[other] { $count } Stücke auf einmal aus { $source }
    }
held-found = Gefunden { $moment }.
held-many = Das ist mehr als sonst, darum warten wir und fragen.
held-old = Sie tragen alte Daten: vielleicht ist die Website umgezogen.
held-moved = Jede Adresse hat sich geändert: vielleicht ist die Website umgezogen.
held-safe = Nichts ging hinaus.
held-choose = Wähle, was getragen wird
held-no-date = ohne Datum
held-newest =
    { $count ->
        [one] Dieses tragen
       *[other] Nur das neueste
    }
held-newest-what =
    { $others ->
        [0] „{ $title }“ geht zur nächsten freien Zeit.
        [one] „{ $title }“ geht zur nächsten freien Zeit. Das andere gilt als bekannt.
       *[other] „{ $title }“ geht zur nächsten freien Zeit. Die { $others } anderen gelten als bekannt.
    }
held-all = Alle { $count }
held-all-what = Das älteste zuerst, jedes zu seiner nächsten freien Zeit.
held-carry = Die gewählten tragen
held-none = Keines tragen
held-none-what = Nichts geht hinaus. Es gilt als bekannt und lässt sich weiter von Hand tragen.
held-do = So machen
held-choose-self = Selbst wählen
held-see =
    { $count ->
        [one] Ansehen
       *[other] Die { $count } ansehen
    }
held-rest = Die anderen gelten als bekannt. Von Hand lassen sie sich weiter tragen.
source-waits =
    { $count ->
        [one] { $count } neues Stück wartet auf dein Wort.
       *[other] { $count } neue Stücke warten auf dein Wort.
    }
source-waits-why = Nichts davon ging hinaus.
source-carry-this = Dieses hinaustragen
source-not-this = Dieses nicht
source-already = Das ist schon eine deiner Quellen. Nichts wurde geändert.
source-command-line = Ordner und Dateien dieser Maschine kommen nur über ihre Befehlszeile dazu: banyan source add. Nichts wurde gelesen.
source-nowhere = Es gibt keinen Ort, an den es gehen könnte: Keiner ist verbunden, oder die verbundenen ruhen im Plan. Nichts ging hinaus; füge einen Ort hinzu, oder nutze einen wieder.
held-answered = Diese Frage ist schon beantwortet, vielleicht von jemand anderem. Nichts wurde geändert.
held-none-chosen = Nichts war gewählt, also ging nichts hinaus und die Frage steht noch. Wähle, was hinaus soll, oder dass nichts hinausgeht.

## Ein Blick vor dem Ja
look-button = Ansehen, was hinausginge
look-title = Was hinausginge
look-lead = Durch Ansehen wird nichts entschieden und nichts gespeichert. Genau das geht hinaus, sobald du Ja sagst.
look-nowhere = Jeder Ort hat es schon, es gibt also nichts mehr hinauszutragen.
look-changed = Noch ging nichts hinaus: Sieh dir zuerst das hier an.
look-changed-why = Es ist nicht mehr so, wie es dir gezeigt wurde, oder du solltest vor dem Ja noch etwas wissen.
look-at = Geht { $moment } hinaus, wenn du jetzt Ja sagst.
look-at-once = Geht sofort hinaus, wenn du jetzt Ja sagst.
look-waits = Sag Ja, und er wartet dort.
look-after-page = Es führt zu seiner Seite auf deiner eigenen Website und geht deshalb erst nach ihr.
look-picture = Das Bild des Artikels wird geholt, sobald du Ja sagst, und kommt mit.
look-blocked = So kann dieser Ort es nicht nehmen. Sagst du Ja, wartet es in der Warteschlange, bis jemand es geändert hat.
look-whole = Alle { $count } Zeichen
look-yes = Ja, hinaus damit
look-words = Die Worte ändern
look-words-why = „Die Worte ändern“ beginnt einen Entwurf daraus. Nichts geht hinaus, bevor du ihn abschickst.
look-letter = Es hat noch keine eigene Adresse. Sobald du Ja gesagt hast, lassen sich seine Worte in der Warteschlange ändern.

mailbox-add = Oder ein Postfach lesen
mailbox-why = Für einen Newsletter, den du verschickst: Wir lesen die Briefe in einem Ordner, ändern dort nichts und senden nichts.
mailbox-host = Mailserver
mailbox-user = Benutzer
mailbox-password-why = Es liegt verschlüsselt auf dieser Maschine. Manche Mailserver wollen ein Passwort eigens für ein Programm.
mailbox-folder = Ordner
mailbox-tls = Verschlüsselung
mailbox-tls-whole = Von Anfang an verschlüsselt (üblich)
mailbox-tls-start = Nach der Begrüßung verschlüsselt (STARTTLS)
mailbox-tls-none = Unverschlüsselt, nur im eigenen Netz
mailbox-incomplete = Server, Benutzer und Passwort werden gebraucht. Nichts wurde hinzugefügt.
mailbox-login = Der Mailserver wies Benutzer oder Passwort ab. Nichts wurde hinzugefügt; manche wollen ein Passwort eigens für ein Programm.
mailbox-folder-missing = Der Ordner ist nicht da oder nicht lesbar. Nichts wurde hinzugefügt; schau im Mailprogramm, wie er geschrieben wird.
mailbox-not-encrypted = Die Verbindung ließ sich nicht verschlüsseln, also wurde das Passwort nicht gesendet. Versuche die andere Verschlüsselung.
mailbox-own-network = Dieser Server liegt im eigenen Netz dieser Maschine oder an einem ungewöhnlichen Port, darum öffnen wir ihn nicht. Nichts wurde gesendet; wer sie betreibt, kann ihn namentlich erlauben.
mailbox-unreachable = Der Mailserver antwortet nicht, wie er sollte. Nichts wurde hinzugefügt; prüfe seinen Namen und die Art der Verschlüsselung.
source-handed = Übergebene Newsletter
source-hand = Einzeln übergeben. Von selbst kommt hier nichts.

letter-add = Oder einen einzelnen Brief übergeben
letter-add-why = Nur dieser wird gelesen, und nichts davon geht hinaus, bevor du es sagst.
letter-paste = Füge einen Newsletter ein
letter-paste-how = Sein Text genügt. Sein HTML oder sein ganzer Quelltext, mit den Kopfzeilen, sagt mehr.
letter-subject = Sein Betreff
letter-read = Lesen
letter-file = Oder als Datei (.eml)
letter-read-file = Datei lesen
letter-file-how = Speichere einen deiner Newsletter im Mailprogramm als Datei, auch einen weitergeleiteten.
letter-nothing = Es kam kein Brief mit. Füge ihn ein oder wähle eine Datei. Es wurde nichts behalten.
letter-not-mail = Diese Datei enthält keine E-Mail, die wir lesen können. Speichere den Brief als .eml und versuch es noch einmal. Es wurde nichts behalten.
letter-no-words = Wir fanden keine Worte darin. Füge den Text des Briefs ein oder seinen ganzen Quelltext. Es wurde nichts behalten.
letter-no-subject = Was du eingefügt hast, nennt keinen Betreff. Schreib ihn unten dazu und drück noch einmal. Es wurde noch nichts behalten.
letter-too-large = Dieser Brief ist größer, als wir lesen. Speichere ihn ohne Anhänge oder füge nur seinen Text ein. Es wurde nichts behalten.
letter-too-deep = Diese Mail enthält zu viele andere. Übergib den einen Brief, den du meinst. Es wurde nichts behalten.
letter-by-itself = Damit jeder neue Brief von selbst kommt: Lass den Newsletter in einem Ordner eines Postfachs ankommen, zugeschickt oder dorthin weitergeleitet, und verbinde diesen Ordner einmal.
letter-connect = Postfach verbinden
