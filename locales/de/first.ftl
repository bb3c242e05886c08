### Die ersten drei Minuten: wo man steht, warum, was es schon gibt, und was sich danach sagen lässt.

## Names of rows that the first answers put into the plan
begin-job = Soziale Netzwerke
begin-own-site = Eigene Website
begin-letter = Newsletter
begin-offers = Angebote
begin-usual-week = Zwei Beiträge in der Woche, aus dem, was ohnehin geschrieben wird. Eine ausgelassene Woche kostet nichts.
begin-part-marketing = Menschen lernen uns kennen
begin-part-sales = Menschen fragen an oder kaufen
begin-part-service = Kunden bekommen Hilfe
begin-part-personal = Wir kennen einander beim Namen
begin-part-people = Kollegen und Kunden reden mit

## Where do you stand?
stand-h = Wo stehst du mit den sozialen Netzwerken?
stand-under = Tipp an, was am nächsten liegt. Jede Antwort hat ihre eigene nächste Seite, und du kannst sie jederzeit ändern.
stand-gets = In drei Minuten hast du
stand-gets-plan = einen Plan auf einer Seite, seine Lücken als Fragen
stand-gets-post = einen ersten Beitrag im eigenen Blog
stand-gets-sentence = einen wahren Satz, den du jedem zeigen kannst
stand-frank = Es kann sich zeigen, dass die Antwort lautet: nicht soziale Netzwerke, sondern hingehen und mit den Leuten reden. Dann sagt Banyan das.
stand-sideline = Ich schaue noch zu
stand-sideline-small = Eine Website, vielleicht ein Newsletter. Mehr noch nicht.
stand-sideline-next = Weiter: Wir beginnen mit dem, was du schon sagst
stand-tried = Wir haben es versucht. Es hat nicht funktioniert
stand-tried-small = Eine Zeit lang machte es Freude. Dann schlief es ein.
stand-tried-next = Weiter: Wir schauen gemeinsam zurück, ohne Vorwurf
stand-no-need = Ich sehe den Bedarf nicht, oder meine Kunden sind nicht dort
stand-no-need-small = Sie kommen auf Empfehlung, oder sie gehen nie ins Netz.
stand-no-need-next = Weiter: Wir sehen nach, was vorliegt, und fragen drei von ihnen
stand-somebody = Jemand macht das
stand-somebody-small = Die Praktikantin, ein Neffe, wer gerade Zeit hat.
stand-somebody-next = Weiter: Stunden, eine Zuständige und eine Vertretung
stand-pays = Wir machen es, und es lohnt sich
stand-pays-small = Es hat seinen Platz in der Woche und bringt Menschen zu uns.
stand-pays-next = Weiter: ob sich mehr lohnt

## What follows from where one stands
ground-other-answer = Eine andere Antwort
ground-sideline-h = Dann ist die eigene Website die Wurzel, und der Rest darf warten.
ground-sideline-under = Was du dort oder in deinem Newsletter schreibst, geht hinaus. Dafür musst du keinem Netzwerk beitreten, und keines muss bleiben.
ground-sideline-cost = Was das in der Woche kostet
ground-sideline-carry = Weitertragen, was du ohnehin veröffentlichst: etwa 10 Minuten, um hinzusehen und Ja zu sagen
ground-sideline-write = Hier von Hand schreiben: nichts, außer du hast Lust
ground-sideline-answer = Menschen antworten: erst, wenn jemand schreibt
ground-sideline-estimate = Geschätzt. Sobald du damit arbeitest, werden deine eigenen Minuten gezählt.
ground-sideline-says = Was du schon sagst
ground-sideline-look = Gib die Adresse deiner Website an, wenn du eine hast. Wir sehen einmal nach und merken uns die Adresse.
ground-no-need-h = Vielleicht hast du recht. Sehen wir nach, bevor es jemand glaubt.
ground-no-need-under = Zahlen über die Kunden anderer sagen nichts über deine. Drei von deinen eigenen schon.
ground-three = Schick das an drei Kunden
ground-three-question = Eine kurze Frage: Haben Sie irgendwo nachgesehen, bevor Sie zu uns kamen, und wo? Würden wir Ihnen in einem Netzwerk fehlen, wenn es uns dort nicht gäbe? Und wo möchten Sie von uns hören: per Mail, in einem Netzwerk oder am liebsten persönlich?
ground-three-why = Jemand aus diesem Monat, jemand, der seit Jahren kommt, und jemand, der kaum je im Netz ist.
ground-copy = Kopieren
ground-copied = Kopiert
ground-again = Wann siehst du dir die Antworten an?
ground-no-need-frank = Sagen zwei von dreien, dass sie dort nicht nachsehen würden, und sagen deine eigenen Zahlen nichts anderes, dann lautet die Antwort: nicht soziale Netzwerke. Geh hin und rede mit ihnen; die Stunden gehören dem, was schon funktioniert.
ground-no-need-next = An diesem Tag fragt „Heute“, was sie gesagt haben. Dann wird auch der ganze Plan durchgesehen: Er hat noch keinen anderen Tag.
ground-no-need-review = An diesem Tag fragt „Heute“, was sie gesagt haben. Der ganze Plan wird am { $date } wieder durchgesehen.
clients-h = Was haben sie gesagt?
clients-why = Je zwei Mal tippen, sobald sie geantwortet haben. Was du nicht weißt, bleibt offen, und ein Name ist nicht nötig.
clients-one = Kunde { $n }
clients-looks = Sehen sie dort nach?
clients-misses = Würdest du ihnen dort fehlen?
clients-yes = Ja
clients-no = Nein
clients-words = In ihren Worten, wenn du magst
concluded-go-and-talk = Nicht soziale Netzwerke. Geh hin und rede mit ihnen.
concluded-go-and-talk-why = Die meisten, die du gefragt hast, sehen dort nicht nach, und keine deiner eigenen Zahlen sagt etwas anderes. Die Stunden gehören dem, was schon funktioniert. Website und Newsletter bleiben die Wurzel; keinem Netzwerk muss man beitreten.
concluded-numbers-differ = Die du gefragt hast, sagen nein. Deine Zahlen sagen etwas anderes.
concluded-numbers-differ-why = Entscheide noch nicht. Frag drei weitere, und zwar unter denen, die aus einem Netzwerk kamen oder eines nennen.
concluded-divided = Sie sind sich nicht einig.
concluded-divided-why = Frag zwei weitere. Bis dahin muss man keinem Netzwerk beitreten.
concluded-there = Sie sehen dort nach dir.
concluded-there-why = Dann ist es einen Versuch wert: an dem Ort, den sie genannt haben, mit einem Tag, an dem du urteilst.
concluded-clients = Von { $asked }, die geantwortet haben: dort { $there }, nicht dort { $not }.
concluded-contacts = Von { $all } eigenen Kontakten nennen { $named } ein Netzwerk.
concluded-visits = Von { $all } Besuchen kamen { $came } aus Netzwerken.
concluded-in-plan = Dafür steht in deinem Plan: { $habits }.
concluded-to-plan = Öffnen
ground-evidence = Was vorliegt
ground-evidence-ask = Deine eigene Website verrät etwas: auf welche Orte sie verweist und ob man einen Newsletter abonnieren kann. Wir sehen einmal hin und schreiben nichts auf.
ground-evidence-limits = Was eine Website nicht sagen kann: wo deine Kunden sind. Das können nur sie selbst.
ground-no-links = Deine Website verweist auf kein Netzwerk. Wer sie liest, wird nicht dorthin geschickt.
ground-links-there = deine Website schickt Leute dorthin
ground-has-letter = Man kann einen Newsletter abonnieren. Diese Adressen gehören dir, was auch immer aus den Netzwerken wird.
ground-has-no-letter = Wir haben keinen Weg gesehen, einen Newsletter zu abonnieren. Eine Adresse, die jemand dalässt, ist mehr wert als ein Follower.
ground-pieces =
    { $count ->
        [0] Wir haben keine Artikel gefunden, die sich weitertragen ließen.
        [one] Ein Text steht dort, der sich weitertragen ließe.
       *[other] { $count } Texte stehen dort, die sich weitertragen ließen.
    }
contacts-h = Deine eigenen Kontakte
contacts-ask = Dein Adressbuch weiß mehr über deine Kundschaft als jede Studie: bei wem darin ein Netzwerk steht, eine Website, eine Firma.
contacts-file = Eine Datei aus deinem Adressbuch (CSV oder vCard)
contacts-again = Eine andere Datei zählen
contacts-kept = Sie wird einmal gelesen, nur im Speicher, und niemand daraus wird behalten: Es bleiben die Zahlen, mit dem Datum von heute. Höchstens 16 MB.
contacts-count = Zählen
contacts-people =
    { $count ->
        [one] Ein Kontakt
       *[other] { $count } Kontakte
    }
contacts-counted-on = gezählt am { $day }
contacts-mail =
    { $count ->
        [0] keiner mit Mailadresse
        [one] einer mit Mailadresse
       *[other] { $count } mit Mailadresse
    }
contacts-companies =
    { $people ->
        [one] einer
       *[other] { $people }
    } davon bei { $count ->
        [one] einer Firma
       *[other] { $count } Firmen
    }
contacts-site =
    { $count ->
        [0] keiner nennt eine Website
        [one] einer nennt eine Website
       *[other] { $count } nennen eine Website
    }
contacts-profile =
    { $count ->
        [0] Keiner nennt ein Netzwerk. Wo sie sind, können nur sie selbst sagen.
        [one] Einer nennt ein Netzwerk.
       *[other] { $count } nennen ein Netzwerk.
    }
contacts-limits = Wer kein Netzwerk nennt, kann trotzdem dort sein, und wer eines nennt, liest vielleicht nicht mit. Es sagt, wen du zuerst fragst.
contacts-nothing = Wähl eine Datei. Es wurde nichts gezählt.
contacts-unknown = Das ist keine Kontaktliste, die wir lesen können. Es kann eine vCard-Datei sein oder eine CSV, deren erste Zeile ihre Spalten nennt. Es wurde nichts gezählt und nichts behalten.
contacts-too-large = Diese Datei ist größer als 16 MB. Es wurde nichts gezählt und nichts behalten. Lass die Bilder weg oder gib einen Teil davon.
contacts-too-many = Darin stehen mehr als 50.000 Kontakte. Es wurde nichts gezählt und nichts behalten. Gib einen Teil davon.
visitors-h = Woher Besuch kommt
visitors-none = In drei Monaten kam von anderswo niemand auf diese Website, soweit Browser das verraten. Was deine anderen Seiten wissen, steht in deren Statistik: Gib eine Datei daraus an.
visitors-here = Auf dieser Website, in den letzten drei Monaten
visitors-file-days = In deiner Datei, { $first } bis { $last }
visitors-file-on = In deiner Datei, gezählt am { $day }
visitors-search = Suchmaschinen
visitors-unsaid = Ohne Angabe
visitors-limits = Viele Apps auf dem Telefon verraten nicht, woher jemand kommt: Es waren mindestens so viele. Gezählt werden ein Tag, eine Adresse und eine Zahl, nie ein Mensch.
visitors-file = Eine Datei aus der Statistik deiner Website oder das Protokoll ihres Servers
visitors-again = Eine andere Besuchsdatei zählen
visitors-kept = Eine CSV mit einer Spalte für die Herkunft und einer für die Besuche, oder ein Protokoll in der üblichen Form „combined“. Gelesen wird sie einmal, im Arbeitsspeicher: Nur die Zahlen bleiben. Höchstens 16 MB.
visitors-count = Besuche zählen
visitors-nothing-given = Wähl eine Datei. Kein Besuch wurde gezählt.
visitors-unknown = Das ist weder das Protokoll eines Servers noch eine Tabelle, die wir lesen können. Es kann eine CSV sein, deren erste Zeile eine Spalte für die Herkunft und eine für die Besuche nennt. Kein Besuch wurde gezählt oder behalten.
visitors-too-large = Diese Datei ist größer als 16 MB. Kein Besuch wurde gezählt oder behalten. Gib einen kürzeren Zeitraum.
visitors-nobody = In dieser Datei steht kein Besuch, also wurde nichts gezählt oder behalten. Gib einen längeren Zeitraum.
ground-somebody-h = Wer macht es, und wie lange?
ground-somebody-under = Was jemand tut, wenn gerade Zeit ist, tut niemand, wenn keine ist. Was du nicht weißt, darf leer bleiben.
ground-job = Wie die Aufgabe heißt
ground-job-owner = Wer dafür geradesteht
ground-job-hours = Stunden in der Woche
ground-job-deputy = Wer vertritt
ground-job-deputy-hint = Im Urlaub, krank oder nicht mehr da: jemand, der hineinkommt.
ground-job-lacks = Eine Aufgabe ist das noch nicht. Es fehlt:
ground-job-kept = Was du gesagt hast, steht im Plan. Die Lücken stehen auch dort.
ground-job-no-owner = Niemand steht dafür gerade. Was dort schiefgeht, geht niemanden etwas an.
ground-job-no-hours = Dafür gibt es keine Stunden. Es geschieht in Minuten, die etwas anderem gehören.
ground-job-no-deputy = Niemand vertritt. Wird diese Person krank oder geht sie, antwortet niemand, und vielleicht kann sich niemand anmelden.
ground-job-asked = „Heute“ fragt jeden Tag nach einer Lücke, bis sie geschlossen sind.
ground-job-again = Ändern
ground-pays-h = Gut. Lohnt sich mehr?
ground-pays-under = Mehr lohnt sich nur, wo es regelmäßig geschieht und mehr als einem Teil des Betriebs dient. Deshalb zwei Fragen.
ground-parts = Welchen Teilen des Betriebs dient es?
ground-role-marketing = Marketing: Menschen lernen uns kennen
ground-role-sales = Verkauf: Menschen fragen an oder kaufen
ground-role-service = Service: Kunden bekommen dort Hilfe
ground-role-personal = Persönlicher Kontakt: Wir kennen einander beim Namen
ground-role-people = Menschen: Kollegen und Kunden reden mit
ground-how-regular = Wie regelmäßig ist es?
ground-how-regular-ask = Deine Beiträge können es sagen. Gib eine Adresse oder ein Archiv an, oder lass es weg.
ground-more = Ja: Mehr ist einen Versuch wert.
ground-not-more = Noch nicht. Zuerst fehlt das:
ground-serves = Du hast gesagt, es dient: { $parts }. Jeder davon ist jetzt ein Ziel in deinem Plan.
ground-serves-none = Du hast keinen Teil des Betriebs genannt, dem es dient.
ground-lack-not-known = Wir wissen nicht, wie regelmäßig es ist. Mit einer Adresse oder einem Archiv kann sich diese Antwort ändern.
ground-lack-long-ago = Was gelesen wurde, ist vom { $date }: zu lange her, um zu sagen, wie es heute läuft. Schau noch einmal zurück.
ground-lack-too-little = Was gelesen wurde, umfasst zu wenige Wochen, um zu sagen, wie regelmäßig es ist. Ein Feed zeigt nur die neuesten Beiträge; ein Archiv sagt mehr, oder ein paar weitere Wochen tun es.
ground-lack-ended = Der neueste Beitrag, der gelesen wurde, ist vom { $date }. Geht es weiter, gib ein neueres Archiv an; ist es zu Ende, fang klein wieder an.
ground-lack-not-steady = Es ist nicht regelmäßig. Die Wochen ohne Beitrag kosten mehr, als weitere Beiträge brächten.
ground-lack-one-part = Es dient höchstens einem Teil des Betriebs. Such einen zweiten, bevor du mehr Stunden hineinsteckst.

## The earlier attempt
attempt-title = Der frühere Versuch
attempt-ask-h = Schauen wir zurück, ohne Vorwurf.
attempt-ask-under = Die Beiträge sagen, wie lange es ging, wie regelmäßig es war und worum es ging. Sie werden einmal gelesen, auf diesem Rechner, und nur die Zahlen werden behalten.
attempt-address = Adresse des Profils oder seines Feeds
attempt-address-hint = Mastodon oder Bluesky: die Adresse des Profils. Oder irgendein Feed.
attempt-file = Oder das Archiv, das du heruntergeladen hast
attempt-file-hint = Facebook oder Instagram (beim Anfordern JSON wählen), LinkedIn, Mastodon oder X, als ZIP; oder nur die Datei mit den Beiträgen. Mit den Nachrichten darin sagt es auch, wer warten blieb. Hier höchstens 64 MB; der Befehl banyan look-back liest größere.
attempt-home = Deine Website, um die Links nach Hause zu zählen
attempt-home-hint = Darf leer bleiben. Dann werden diese Links nicht gezählt.
attempt-look = Zurückschauen
attempt-another = Ein anderes Archiv oder einen anderen Feed ansehen
attempt-nothing-given = Gib eine Adresse an oder wähl eine Datei. Es wurde nichts gelesen.
attempt-empty = Wir haben keinen Beitrag mit Datum gefunden, daher lässt sich nichts sagen.
attempt-no-archive = Das ist kein Archiv, das wir lesen können. Es kann eines von Facebook oder Instagram (als JSON, nicht HTML), LinkedIn, Mastodon oder X sein oder dessen Datei mit den Beiträgen; bei Bluesky gib die Adresse des Profils an. Es wurde nichts gelesen.
attempt-too-large = Das ist zu groß, um hier gelesen zu werden. Gib nur die Datei mit den Beiträgen an: your_posts_1.json, posts_1.json, Shares.csv, outbox.json oder tweets.js.
attempt-two-networks = In diesem Archiv liegen Beiträge von Facebook und von Instagram; was an beiden Orten stand, würde doppelt zählen. Gib nur die Datei mit den Beiträgen von einem an: your_posts_1.json gehört zu Facebook, posts_1.json zu Instagram. Es wurde nichts gelesen.
attempt-h =
    { $count ->
        [one] Du hast es einen Monat lang versucht. Das ist geschehen, soweit die Beiträge es sagen können.
       *[other] Du hast es { $count } Monate lang versucht. Das ist geschehen, soweit die Beiträge es sagen können.
    }
attempt-read =
    { $count ->
        [one] Ein Beitrag, { $first }.
       *[other] { $count } Beiträge, { $first } bis { $last }.
    }
attempt-only-newest = Ein Feed zeigt nur die neuesten; ein Archiv sagt alles.
attempt-weeks = Beiträge in der Woche
attempt-week = Woche vom
attempt-posts = Beiträge
attempt-as-table = Als Tabelle
attempt-as-picture = Als Bild
attempt-weeks-words =
    { $with ->
        [one] Von { $weeks } Wochen hatte eine einen Beitrag
       *[other] Von { $weeks } Wochen hatten { $with } einen Beitrag
    }{ $quiet ->
        [0] .
        [one] ; die längste Stille dauerte eine Woche.
       *[other] ; die längste Stille dauerte { $quiet } Wochen.
    }
attempt-good-weeks =
    { $posts ->
        [one] { $weeks } gute Wochen, je etwa ein Beitrag
       *[other] { $weeks } gute Wochen, je etwa { $posts } Beiträge
    }
attempt-silence = { $weeks } Wochen Stille
attempt-month = { $month } { $year }
attempt-regular = Wie regelmäßig
attempt-too-few = Zu wenige Beiträge, um etwas zu sagen.
attempt-steady = Stetig. Daran lag es nicht.
attempt-then-bursts = { $count } Wochen lang stark, dann nur noch in Schüben.
attempt-bursts = Ab und zu.
attempt-quiet =
    { $count ->
        [0] Keine Woche wurde ausgelassen.
        [one] Nie länger als eine Woche still.
       *[other] Stille von bis zu { $count } Wochen. Wer einmal hinsieht und eine alte Seite findet, sieht selten wieder hin.
    }
attempt-about = Worum es ging
attempt-offers =
    { $count ->
        [0] Kaum einer forderte zum Kaufen auf.
        [one] Einer von zehn forderte zum Kaufen auf.
       *[other] { $count } von zehn forderten zum Kaufen auf.
    }
attempt-home-of-ten =
    { $count ->
        [0] Kaum einer führte zu deiner eigenen Website.
       *[other] { $count } von zehn führten zu deiner eigenen Website.
    }
attempt-home-not-told = Wie viele zu deiner eigenen Website führten, ist nicht bekannt. Nenn deine Website und schau noch einmal zurück, dann werden sie gezählt.
attempt-waiting = Wer warten blieb
attempt-left =
    { $count ->
        [0] Niemand, der dir schrieb, blieb ohne Antwort.
        [one] Eine Person schrieb, und niemand schrieb zurück.
       *[other] { $count } Menschen schrieben, und niemand schrieb zurück.
    }
attempt-left-why = Gezählt an den Nachrichten im Archiv: Gespräche, in denen jemand anderes das letzte Wort hatte, und sei es ein Dank. Was unter Beiträgen stand, liegt in keinem Archiv.
attempt-left-not-told = Nicht zu erfahren.
attempt-left-feed = Ein Feed oder ein Profil zeigt, was du gesagt hast, nicht, was andere dir schrieben.
attempt-left-never = Die Archive dieses Netzwerks enthalten, was du gesagt hast, und nichts, was andere dir schrieben.
attempt-left-missing = Die Nachrichten fehlen in dem, was du übergeben hast, oder sagen nicht, welcher Name deiner ist. Das ganze Archiv sagt, wer zuletzt schrieb.
attempt-then = Es lag also nicht am Ort allein. Das wäre diesmal anders:
attempt-then-any = Was diesmal anders wäre
attempt-was-rhythm =
    { $with ->
        [one] Letztes Mal: in einer von { $weeks } Wochen ein Beitrag
       *[other] Letztes Mal: Beiträge in { $with } von { $weeks } Wochen
    }
attempt-was-offers = Letztes Mal: { $count } von zehn waren Angebote
attempt-was-promise =
    { $count ->
        [one] Letztes Mal: eine Person blieb ohne Antwort
       *[other] Letztes Mal: { $count } Menschen blieben ohne Antwort
    }
attempt-change-rhythm = Zwei in der Woche, aus dem, was du ohnehin schreibst
attempt-change-rhythm-why = Artikel und Newsletter werden weitergetragen. Eine ausgelassene Woche kostet nichts.
attempt-change-offers = Ein Angebot unter zehn, immer mit einer Geschichte
attempt-change-offers-why = Du wirst gewarnt, bevor ein zweites hinausgeht.
attempt-change-promise = Antworten innerhalb von 4 Stunden an Werktagen
attempt-change-promise-why = Es steht im Plan, und nach der Vertretung wird gefragt.
attempt-strategy = Stand ein Plan dahinter?
attempt-strategy-written = Ja, schriftlich
attempt-strategy-in-mind = Im Kopf
attempt-strategy-nothing = Nein
attempt-frank = Vielleicht ist es trotzdem nichts für dich. Dann gehören die Stunden dem, was schon funktioniert. Beurteile es am { $date }, nicht vorher.
attempt-take = In den Plan übernehmen und weiter
attempt-nothing-to-show = Es gibt nichts zu zeigen, weiter
hindsight-h = Was daraus folgt
hindsight-no-plan = Es gab keinen Plan. Versucht wurden also Beiträge, noch nicht Social Media als Teil deiner Arbeit.
hindsight-no-plan-why = Ohne Plan konnte niemand sagen, ob es wirkt. Diesmal gibt es einen, auf einer Seite.
hindsight-one-head = Der Plan war in einem Kopf. Niemand sonst konnte ihn nachlesen, einspringen oder sagen, wann Schluss ist.
hindsight-one-head-why = Diesmal ist er aufgeschrieben, auf einer Seite, und er fragt, wer einspringt.
hindsight-not-followed = Es gab einen schriftlichen Plan, und trotzdem kam es, wie diese Beiträge zeigen.
hindsight-not-followed-why = Ein Plan, den niemand neben die Woche hält, ist Papier. Dieser schlägt die Woche vor und meldet sich, wo Angebote oder Antworten von ihm abweichen.
hindsight-kept-to = Es gab einen schriftlichen Plan, und nichts in diesen Beiträgen spricht gegen die Ausführung.
hindsight-kept-to-why = Sieh also nach, für wen es war und wo: Frag drei Kunden, ob sie dort hinschauen, bevor du zurückgehst.
hindsight-not-known = Es gab einen schriftlichen Plan. Ob die Beiträge sich daran hielten, ist hier nicht zu erfahren.
hindsight-not-known-why = Ein Archiv oder ein Feed sagt es. Auch der alte Plan selbst lässt sich einlesen.
hindsight-looked-at = Zum ersten Mal wird er am { $date } angesehen: Der Tag steht im Plan.
hindsight-old-plan = Den alten Plan einlesen

## Why, as opposed to …
why-title = Warum soziale Netzwerke?
why-h = Warum soziale Netzwerke, statt …
why-under = … eines Gesprächs, eines Briefs, einer guten Stunde mit einem Kunden? Ein Satz genügt. Er wird die Wurzel deines Plans.
why-label = Wir wollen es, weil
why-again = Wird am { $date } wieder gefragt, mit diesem Satz daneben.
why-away-h = Was funktioniert bei dir schon, abseits vom Bildschirm?
why-away = Tipp an, was stimmt. Es steht in deinem Plan neben den Netzwerken.
why-with-people = Mit Menschen
why-in-the-work = In der Arbeit
why-in-ourselves = In uns selbst
why-something-else = Etwas anderes
why-site-hint = Dann schauen wir gleich hin. Darf leer bleiben.
why-not-known = Ich weiß es noch nicht
why-not-known-why = „Ich weiß es noch nicht“ ist eine Antwort. Sie steht im Plan als offene Frage, an der Wurzel.

## Four taps
taps-h = Noch keine Website? Dann macht Banyan dir eine Seite.
taps-under = Ein eigenes Blog steht schon. Sag, womit es beginnt und wofür du es willst.
taps-site-after-all = Ich habe doch eine Website
taps-doing = Was machst du, in einem Satz?
taps-doing-why = Er wird der erste Beitrag in deinem eigenen Blog. Er darf heute leer bleiben.
taps-wish = Was sollen die Leute vor allem tun?
taps-hours = Wie viel Zeit ist in der Woche da?
taps-who = Wer kümmert sich darum?
taps-me = Ich, { $name }
taps-other = Jemand anderes
taps-who-name = Name der zuständigen Person
taps-deputy = Wer springt ein, wenn diese Person krank ist?
taps-nobody = Noch niemand
taps-deputy-name = Name der Vertretung
taps-nobody-why = „Noch niemand“ genügt heute. Im Plan wird daraus eine Frage.
taps-name-missing = „Jemand anderes“ ist angetippt, und niemand ist genannt. Schreib den Namen auf, oder tipp die andere Antwort an.
taps-promise = Wie bald bekommen Leute eine Antwort, an Werktagen?
taps-within = in { $time }
taps-no-promise = Noch kein Versprechen
taps-promise-why = Ein Versprechen steht im Plan und in deinem Satz, mit den Namen derer, die antworten und vertreten.
taps-trade = Was kommt deinem Beruf am nächsten?
taps-no-trade = Nichts davon
taps-trade-why = Füllt die Lücken des Plans mit Beispielen; jedes ist als solches gekennzeichnet, bis du es zu deinem machst.
taps-bad-hours = Schreib es so: 2 h oder 45 min.
taps-go = Den Plan und den ersten Beitrag machen
taps-stop-why = Der erste Beitrag geht in dein eigenes Blog, nach 30 Sekunden, in denen du ihn anhalten kannst.
wish-ask = Anfragen oder buchen
wish-ask-goal = Menschen fragen an oder buchen
wish-buy = Kaufen
wish-buy-goal = Menschen kaufen
wish-come-by = Vorbeikommen
wish-come-by-goal = Menschen kommen vorbei
wish-remember = Lesen und sich erinnern
wish-remember-goal = Menschen lesen und erinnern sich an uns

## It stands
action-today = Das eine für heute, { $date }
action-since = Das eine, das seit dem { $date } offen ist
action-done = Erledigt
action-aside = Nichts für uns
action-sideline = Frag deine nächsten drei Kunden: „Wie haben Sie zuerst von uns gehört?“
action-sideline-why = Schreib die Antworten auf. Es sind die ersten Zahlen, auf denen dein Plan steht.
action-tried = Schreib jemandem, der dir damals geantwortet hat: „Was würden Sie gern von uns lesen?“
action-tried-why = Eine Antwort sagt mehr als alle alten Zahlen, und dein nächster Beitrag kann davon handeln.
action-no-need = Ruf einen Kunden an, mit dem du ein halbes Jahr nicht gesprochen hast, und frag, wie es geht.
action-no-need-why = Nichts zu verkaufen, und kein Netzwerk nötig. So beginnt, was schon funktioniert.
action-somebody = Frag, wer es macht: Wer kann sich noch anmelden, und welche Stunde der Woche gehört dafür?
action-somebody-why = Mit diesen zwei Antworten ist es eine Aufgabe. Trag beide in den Plan ein.
action-pays = Dank einem Kunden, der über deine Beiträge kam, mit Namen, und frag, was ihn kommen ließ.
action-pays-why = Die Antwort sagt, welcher deiner Beiträge es wert ist, noch einmal gesagt zu werden.
opened-plan = Dein Plan, ein Entwurf auf einer Seite
opened-open = Öffnen
opened-gaps =
    { $count ->
        [0] Keine Frage darin ist offen.
        [one] Eine Lücke, als Frage. Sie kommt unter „Heute“.
       *[other] { $count } Lücken, als Fragen. Jeden Tag kommt eine unter „Heute“, etwa zwei Minuten.
    }
opened-stop = Anhalten
opened-stop-why =
    { $count ->
        [one] Er geht in einer Sekunde hinaus. Bis dahin kannst du ihn anhalten.
       *[other] Er geht in { $count } Sekunden hinaus. Bis dahin kannst du ihn anhalten.
    }
opened-step-open = noch nicht
opened-step-half = halb: Die Namen stehen im Plan
opened-steps-order = In dieser Reihenfolge, jeder, wenn du so weit bist.
opened-from-today = Ab heute
opened-by = Bis { $date }
opened-sign-weekly = Jede Woche etwas, auch wenn es klein ist
opened-sign-talks = Erste Gespräche: Jemand fragt zurück
opened-sign-again = Dieselben Menschen kommen wieder
opened-sign-judged = Behalten, ändern oder aufhören, nach den Zahlen

## The sentence
sentence-carry = Seit dem { $date } tragen wir { $what } zu { $places }
sentence-carry-also = seit dem { $date } auch { $what } zu { $places }
sentence-write = Seit dem { $date } schreiben wir auf unserer eigenen Website
sentence-every-article = jeden Artikel
sentence-every-letter = jeden Newsletter
sentence-our-articles = unsere Artikel, jeden nach eigener Durchsicht,
sentence-our-letters = unsere Newsletter, jeden nach eigener Durchsicht,
sentence-own-site = unserer eigenen Website
sentence-answers = { $names } antwortet innerhalb von { $time }
sentence-answers-working = { $names } antwortet an Werktagen innerhalb von { $time }
sentence-answers-from = { $names } antwortet von { $first } bis { $last } innerhalb von { $time }
sentence-answers-on = { $names } antwortet am { $days } innerhalb von { $time }
sentence-while-open = { $answers }, solange wir geöffnet haben ({ $hours })
sentence-open-between = { $opens } bis { $closes }
sentence-open-from = ab { $opens }
sentence-open-until = bis { $closes }
sentence-open-on = { $days } { $hours }
days-through = { $first } bis { $last }
sentence-hours =
    { $count ->
        [one] einer Stunde
       *[other] { $count } Stunden
    }
sentence-minutes = { $count } Minuten
sentence-shown = Er steht auf einer eigenen Seite und ändert sich nur mit den Tatsachen.
sentence-facts = Nur aus Tatsachen gemacht. Er ändert sich nur mit ihnen.
sentence-show = Auf unsere Website stellen
sentence-hide = Von der Website nehmen
sentence-open = Die Seite öffnen
list-and = { $most } und { $last }
list-or = { $most } oder { $last }
