### Genug wissen: die Fragen, die eigene Liste, Lektionen, die Leseliste.

knowing-title = Genug wissen
knowing-h = Weiß ich genug, um das zu tun, und um es andere tun zu lassen?
knowing-why = Ein paar ehrliche Fragen, nur für dich. Aus einem Nein wird eine kurze Liste mit Tagen, aus einem Ja etwas zu tun. Deine Antworten sieht sonst niemand.
knowing-today = Für heute
knowing-nothing-open = Auf deiner Liste ist nichts offen.
knowing-questions = Die Fragen
knowing-elsewhere = Netzwerke, die nicht im Plan stehen
knowing-yes = Ja
knowing-no = Noch nicht
knowing-send = Meine Liste machen
knowing-list = Meine Liste
knowing-lessons = Lektionen und Anleitungen
knowing-books = Zum Lesen
knowing-books-outside = Zum Lesen, von außerhalb des Fachs
knowing-book-take = Auf meine Liste
knowing-read = Lesen
knowing-do = Tun
knowing-tick = Erledigt
knowing-untick = Doch noch nicht
knowing-back = Zurück zu meiner Liste
knowing-minutes = { $minutes } min
knowing-kind-lesson = Lektion, { $minutes } min
knowing-kind-action = Das kannst du
knowing-kind-book = Buch
knowing-kind-course = Kurs
knowing-by = bis { $day }
knowing-on = am { $day }
knowing-done-on = erledigt am { $day }
knowing-course = Ein Kurs oder ein Vortrag
knowing-course-why = Was du findest, kommt auf deine Liste. Ein bestimmter Kurs steht hier nicht: Was es gibt, wann und wie teuer, sagt man dir dort.
knowing-course-name = Was
knowing-course-place = Wo
knowing-course-on = Wann
knowing-course-cost = Was es kostet
knowing-course-add = Auf meine Liste

## Was gefragt wird
knowing-ask-wants = Weiß ich, was der Betrieb in einem Jahr erreichen will, als Zahl?
knowing-ask-plan = Könnte ich unseren Plan in zwei Minuten jemandem erklären, der ihn nicht kennt?
knowing-ask-ground = Weiß ich, was unsere Website und unser Brief brauchen, damit sie gelesen werden?
knowing-ask-mastodon = Weiß ich, wie Mastodon funktioniert und wie man dort angesprochen werden möchte?
knowing-ask-bluesky = Weiß ich, wie Bluesky funktioniert und was dort ein guter Handle ist?
knowing-ask-linkedin = Weiß ich, wen ich auf LinkedIn treffe, und was ich dort zu sagen habe?
knowing-ask-facebook = Weiß ich, wo auf Facebook meine Leute reden, und wie ich dort mitrede?
knowing-ask-instagram = Weiß ich, was Instagram für uns tun kann, und was es jede Woche kostet?
knowing-ask-x = Weiß ich, wer auf X über unser Fach redet, und wie ich dort zuhöre?
knowing-ask-youtube = Weiß ich, was man auf YouTube nachsieht und wir zeigen könnten?
knowing-ask-tumblr = Weiß ich, was auf Tumblr weitergereicht wird und ob unsere Leute dort sind?
knowing-ask-listening = Weiß ich, wo und wie ich zuhöre, bevor ich rede?
knowing-ask-answering = Weiß ich, wie wir antworten, auch wenn jemand wütend ist?
knowing-ask-measuring = Weiß ich, was wir zählen und wann eine Zahl noch zu klein ist, um etwas zu heißen?
knowing-ask-keys = Weiß ich, wo alles ist und wer hineinkommt?
knowing-ask-handing-over = Könnte am Montag jemand anderes damit weitermachen?

## Was aus einem Ja zu tun wird
knowing-act-wants = Diese Zahl als Ziel in den Plan schreiben, mit dem Tag, bis zu dem sie gilt
knowing-act-plan = Den Plan diese Woche einer Kollegin oder einem Kollegen erklären und aufschreiben, was gefragt wurde
knowing-act-ground = Nachsehen, ob Banyan jeden Ort kennt, an dem du schreibst
knowing-act-mastodon = Den eigenen Ort auf Mastodon ansehen wie jemand Fremdes
knowing-act-bluesky = Den eigenen Ort auf Bluesky ansehen wie jemand Fremdes
knowing-act-linkedin = Das eigene Profil auf LinkedIn mit den Augen von jemandem lesen, der dich beauftragen könnte
knowing-act-facebook = Eine Frage in der Facebook-Gruppe beantworten, in der deine Leute sind
knowing-act-instagram = Die letzten neun Bilder auf Instagram mit fremden Augen ansehen
knowing-act-x = Auf X nach drei Wörtern deines Fachs suchen und aufschreiben, was gefragt wurde
knowing-act-youtube = Eine Frage aus der Kundschaft aufschreiben, die ein Film von drei Minuten beantwortet
knowing-act-tumblr = Den eigenen Blog auf Tumblr ansehen wie jemand Fremdes
knowing-act-listening = Zehn Minuten Zuhören zur Gewohnheit im Plan machen
knowing-act-answering = Das Versprechen in den Plan schreiben: Antwort innerhalb von wie vielen Stunden
knowing-act-measuring = Einem Ziel die genaue Bedeutung und die Quelle geben
knowing-act-keys = Was du über Geräte und Schlüssel weißt, beim zweiten Schritt ablegen
knowing-act-handing-over = Einer Aufgabe jemanden geben, der einspringt

## Was nicht ging
knowing-wrong-nothing = Es wurde keine Frage beantwortet und nichts notiert. Kreuze bei einer davon „Ja“ oder „Noch nicht“ an.
knowing-wrong-name = Ein Kurs braucht einen Namen, höchstens 160 Zeichen. Es wurde nichts notiert.
knowing-wrong-day = Das ist kein Tag. Es wurde nichts notiert. Schreibe ihn so: 2026-11-24.
knowing-wrong-cost = Das ist kein Betrag. Es wurde nichts notiert. Schreibe ihn so: 60 EUR, oder lass das Feld leer.

## Bücher
book-mom-test = Wie man so fragt, dass nicht einmal die eigene Mutter schmeicheln kann.
book-start-with-why = Wozu, noch vor was und wie.
book-permission = Warum jemand darum gebeten haben sollte, bevor man ihm schreibt.
book-made-to-stick = Warum manche Sätze hängen bleiben und andere nicht.
book-influence = Was Menschen Ja sagen lässt, und woran man merkt, dass es mit einem selbst gemacht wird.
book-effective = Was zuerst kommt, wenn alles drankommen könnte.
book-writing-well = Einfache Sätze, und wie man durch Streichen dorthin kommt.
book-how-to-lie = Kurz und lustig: wie Zahlen uns täuschen, und wie man nicht mit ihnen täuscht.
book-checklist = Ein Chirurg über kurze Listen, die auch Fachleute brauchen.
book-cities = Wie Straßen lebendig werden, weil Leute aufeinander achten. Das gilt auch anderswo.
book-small = Wirtschaft in der Größe von Menschen.
book-pattern = Wie Orte entstehen, die guttun. Die eigene Website liest man danach anders.
book-bird = Über das Schreiben, wenn man lieber nicht möchte.
book-gift = Warum Weitergegebenes einen anderen Wert hat als Verkauftes.

## Arten von Kursen
course-writing = Schreiben fürs Netz
course-writing-where = Volkshochschule oder Bibliothek
course-writing-ask = Frag, ob man einen eigenen Text mitbringen darf.
course-pictures = Fotografieren mit dem Telefon
course-pictures-where = Volkshochschule oder Fotoclub
course-pictures-ask = Frag, ob man dort die eigene Arbeit fotografiert.
course-law = Recht der eigenen Website: Bilder, Namen, Rundbriefe
course-law-where = Kammer oder Berufsverband
course-law-ask = Frag, ob es für Mitglieder kostenlos ist und für welches Land es gilt.
course-business-plan = Ein Geschäftsplan, von jemand anderem gelesen
course-business-plan-where = Kammer oder Wirtschaftsförderung
course-business-plan-ask = Frag, ob ein erstes Gespräch etwas kostet.
course-complaints = Antworten, wenn jemand wütend ist
course-complaints-where = Berufsverband oder eine Trainerin
course-complaints-ask = Frag, wie viel davon zu zweit geübt wird.
course-mentor = Eine Stunde mit jemandem, der es schon getan hat
course-mentor-where = Ein Verein erfahrener Unternehmer in der Nähe
course-mentor-ask = Frag, was es kostet; viele tun es ehrenamtlich.
