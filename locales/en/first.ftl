### The first three minutes: where you stand, why, what there is, and what can be said from then on.

## Names of rows that the first answers put into the plan
begin-job = Social media
begin-own-site = Own site
begin-letter = Newsletter
begin-offers = Offers
begin-usual-week = Two posts a week, from what is written anyway. A missed week costs nothing.
begin-part-marketing = People get to know us
begin-part-sales = People ask or buy
begin-part-service = Clients get help
begin-part-personal = We know each other by name
begin-part-people = Colleagues and clients have a say

## Where do you stand?
stand-h = Where do you stand with social media?
stand-under = Tap what is nearest. Each answer has its own next page, and you can change it at any time.
stand-gets = In three minutes you have
stand-gets-plan = a plan on one page, with its gaps as questions
stand-gets-post = a first post on your own blog
stand-gets-sentence = one true sentence you can show to anyone
stand-frank = It may turn out that the answer is: not social media, go and talk to people. Then Banyan will say so.
stand-sideline = I'm on the sideline
stand-sideline-small = A site, perhaps a newsletter. No more than that yet.
stand-sideline-next = Next: we begin with what you already say
stand-tried = We tried it. It didn't work
stand-tried-small = For a while it was fun. Then it faded.
stand-tried-next = Next: we look back at it together, without blame
stand-no-need = I don't see the need, or my customers aren't there
stand-no-need-small = They come by word of mouth, or they never go online.
stand-no-need-next = Next: we look at what is at hand, and ask three of them
stand-somebody = Somebody does it
stand-somebody-small = The intern, a nephew, whoever has a minute.
stand-somebody-next = Next: hours, an owner and a deputy
stand-pays = We do it, and it pays
stand-pays-small = It has its place in the week and brings people in.
stand-pays-next = Next: whether more is worth it

## What follows from where one stands
ground-other-answer = Another answer
ground-sideline-h = Then your own site is the root, and the rest may wait.
ground-sideline-under = What you write there, or in your letter, is what goes out. No network has to be joined for it, and none has to stay.
ground-sideline-cost = What it costs in a week
ground-sideline-carry = Carrying what you publish anyway: about 10 minutes to look and say yes
ground-sideline-write = Writing here by hand: nothing, unless you like to
ground-sideline-answer = Answering people: only once somebody writes
ground-sideline-estimate = An estimate. Once you use it, your own minutes are counted.
ground-sideline-says = What you already say
ground-sideline-look = Give the address of your site, if you have one. We look once and keep the address.
ground-no-need-h = You may be right. Let's look before anybody believes it.
ground-no-need-under = Numbers about other people's customers say nothing about yours. Three of your own do.
ground-three = Send this to three clients
ground-three-question = A short question: before you came to us, did you look us up anywhere, and where? Would you miss us on a network if we were not there? And where would you like to hear from us: by mail, on a network, or best in person?
ground-three-why = One from this month, one who has been with you for years, one who hardly ever goes online.
ground-copy = Copy
ground-copied = Copied
ground-again = When do you look at their answers?
ground-no-need-frank = If two of the three say they wouldn't look there, and your own numbers don't say otherwise, the answer is: not social media. Go and talk to them; the hours belong to what already works.
ground-no-need-next = On that day Today asks what they said. The whole plan is looked at then, too: it has no other day yet.
ground-no-need-review = On that day Today asks what they said. The whole plan is looked at again on { $date }.
clients-h = What did they say?
clients-why = Two taps each, once they have answered. What you don't know stays open, and no name is needed.
clients-one = Client { $n }
clients-looks = Do they look there?
clients-misses = Would they miss you there?
clients-yes = Yes
clients-no = No
clients-words = In their words, if you like
concluded-go-and-talk = Not social media. Go and talk to them.
concluded-go-and-talk-why = Most of those you asked don't look there, and none of your own numbers says otherwise. The hours belong to what already works. Your site and your letter stay the root; no network has to be joined.
concluded-numbers-differ = Those you asked say no. Your numbers say otherwise.
concluded-numbers-differ-why = Don't decide yet. Ask three more, and choose them among those who came from a network or name one.
concluded-divided = They don't agree with each other.
concluded-divided-why = Ask two more. Until then no network has to be joined.
concluded-there = They look for you there.
concluded-there-why = Then it is worth a trial: at the place they named, with a day on which you judge it.
concluded-clients = Of { $asked } who answered: there { $there }, not there { $not }.
concluded-contacts = Of { $all } own contacts, { $named } name a network.
concluded-visits = Of { $all } visits, { $came } came from networks.
concluded-in-plan = In your plan for it: { $habits }.
concluded-to-plan = Open them
ground-evidence = What is at hand
ground-evidence-ask = Your own site tells something: which places it links to, whether people can subscribe to a letter. We look once and write nothing down.
ground-evidence-limits = What a site cannot tell is where your customers are. Only they can.
ground-no-links = Your site links to no network. Nobody who reads it is sent there.
ground-links-there = your site sends people there
ground-has-letter = People can subscribe to a letter. Those addresses are yours, whatever becomes of any network.
ground-has-no-letter = We saw no way to subscribe to a letter. An address that somebody leaves is worth more than a follower.
ground-pieces =
    { $count ->
        [0] We found no articles that could be carried.
        [one] One piece stands there that could be carried.
       *[other] { $count } pieces stand there that could be carried.
    }
contacts-h = Your own contacts
contacts-ask = Your address book knows more about your customers than any study: which of them name a network, a site, a company.
contacts-file = A file from your address book (CSV or vCard)
contacts-again = Count another file
contacts-kept = It is read once, in memory, and nobody in it is kept: only the numbers stay, with today’s date. At most 16 MB.
contacts-count = Count them
contacts-people =
    { $count ->
        [one] One contact
       *[other] { $count } contacts
    }
contacts-counted-on = counted on { $day }
contacts-mail =
    { $count ->
        [0] none has a mail address
        [one] one has a mail address
       *[other] { $count } have a mail address
    }
contacts-companies =
    { $people ->
        [one] one
       *[other] { $people }
    } of them at { $count ->
        [one] one company
       *[other] { $count } companies
    }
contacts-site =
    { $count ->
        [0] none names a site
        [one] one names a site
       *[other] { $count } name a site
    }
contacts-profile =
    { $count ->
        [0] None of them names a network. Where they are, only they can say.
        [one] One of them names a network.
       *[other] { $count } of them name a network.
    }
contacts-limits = Who names no network may still be there, and who names one may not read it. It tells whom to ask first.
contacts-nothing = Choose a file. Nothing was counted.
contacts-unknown = This is no list of contacts we can read. It can be a vCard file, or a CSV whose first line names its columns. Nothing was counted or kept.
contacts-too-large = That file is larger than 16 MB. Nothing was counted or kept. Leave the pictures out, or hand in a part of it.
contacts-too-many = There are more than 50,000 contacts in it. Nothing was counted or kept. Hand in a part of it.
visitors-h = Where visitors come from
visitors-none = Nobody has come to this site from elsewhere in three months, as far as browsers tell. What other pages of yours know stands in their statistics: hand in a file.
visitors-here = On this site, in the last three months
visitors-file-days = In your file, { $first } to { $last }
visitors-file-on = In your file, counted on { $day }
visitors-search = Search engines
visitors-unsaid = Did not say
visitors-limits = Many programs on a phone do not say where somebody comes from: what is counted here is the least there was. Counted is a day, a host and a number, never a person.
visitors-file = A file of your site’s statistics, or its server’s log
visitors-again = Count another file of visits
visitors-kept = A CSV with a column of sources and one of visits, or a log in the usual “combined” form. It is read once, in memory: only the numbers stay. At most 16 MB.
visitors-count = Count the visits
visitors-nothing-given = Choose a file. No visit was counted.
visitors-unknown = This is neither a server’s log nor a table we can read. It can be a CSV whose first line names a column of sources and one of visits. No visit was counted or kept.
visitors-too-large = That file is larger than 16 MB. No visit was counted or kept. Hand in a shorter time.
visitors-nobody = No visit stands in this file, so nothing was counted or kept. Hand in a longer time.
ground-somebody-h = Who does it, and for how long?
ground-somebody-under = What somebody does when there is a minute is done by nobody when there is none. What you don't know may stay empty.
ground-job = What the job is called
ground-job-owner = Who answers for it
ground-job-hours = Hours a week
ground-job-deputy = Who stands in
ground-job-deputy-hint = On holiday, ill, or gone: somebody who has the way in.
ground-job-lacks = It is not a job yet. This is missing:
ground-job-kept = What you said stands in the plan. The gaps stand there too.
ground-job-no-owner = Nobody answers for it. What goes wrong there is nobody's business.
ground-job-no-hours = It has no hours. It is done in minutes that belong to something else.
ground-job-no-deputy = Nobody stands in. If that person is ill or leaves, nobody answers, and perhaps nobody can sign in.
ground-job-asked = Today asks for one gap a day until they are closed.
ground-job-again = Change
ground-pays-h = Good. Is more worth it?
ground-pays-under = More pays only where it is done regularly and serves more than one part of the business. So two questions.
ground-parts = Which parts of the business does it serve?
ground-role-marketing = Marketing: people get to know us
ground-role-sales = Sales: people ask or buy
ground-role-service = Service: clients get help there
ground-role-personal = Personal contact: we know each other by name
ground-role-people = People: colleagues and clients have a say
ground-how-regular = How regular is it?
ground-how-regular-ask = Your posts can tell. Give an address or an archive, or leave it out.
ground-more = Yes: more is worth trying.
ground-not-more = Not yet. This is missing first:
ground-serves = You said it serves: { $parts }. Each is a goal in your plan now.
ground-serves-none = You named no part of the business that it serves.
ground-lack-not-known = We don't know how regular it is. Give an address or an archive, and this answer may change.
ground-lack-long-ago = What was read is from { $date }, too long ago to tell how it goes today. Look back once more.
ground-lack-too-little = What was read covers too few weeks to say how regular it is. A feed shows only the newest posts; an archive tells more, or a few more weeks will.
ground-lack-ended = The newest post that was read is from { $date }. If it goes on, hand in a newer archive; if it ended, begin again small.
ground-lack-not-steady = It isn't regular. The weeks without a post cost more than further posts would bring.
ground-lack-one-part = It serves one part of the business at most. Find a second one before you put in more hours.

## The earlier attempt
attempt-title = The earlier attempt
attempt-ask-h = Let's look back at it, without blame.
attempt-ask-under = The posts tell how long it went, how regular it was and what about. They are read once, on this machine, and only the numbers are kept.
attempt-address = Address of the profile or its feed
attempt-address-hint = Mastodon or Bluesky: the profile's address. Or any feed.
attempt-file = Or the archive you downloaded
attempt-file-hint = Facebook or Instagram (choose JSON when you ask for it), LinkedIn, Mastodon or X, as a ZIP; or only its file of posts. Packed with its messages, it also tells who was left waiting. At most 64 MB here; the command banyan look-back reads larger ones.
attempt-home = Your site, to count the links that led home
attempt-home-hint = May stay empty. Then these links aren't counted.
attempt-look = Look back
attempt-another = Look at another archive or feed
attempt-nothing-given = Give an address or choose a file. Nothing was read.
attempt-empty = We found no post with a date in it, so nothing can be told.
attempt-no-archive = This is no archive we can read. It can be one of Facebook or Instagram (as JSON, not HTML), LinkedIn, Mastodon or X, or its file of posts; of Bluesky, give the profile's address. Nothing was read.
attempt-too-large = This is too large to be read here. Give only its file of posts: your_posts_1.json, posts_1.json, Shares.csv, outbox.json or tweets.js.
attempt-two-networks = This archive holds posts of Facebook and of Instagram, and what was said at both would count twice. Give only the file of posts of one: your_posts_1.json is Facebook's, posts_1.json is Instagram's. Nothing was read.
attempt-h =
    { $count ->
        [one] You tried it for a month. Here is what happened, as far as the posts can tell.
       *[other] You tried it for { $count } months. Here is what happened, as far as the posts can tell.
    }
attempt-read =
    { $count ->
        [one] One post, { $first }.
       *[other] { $count } posts, { $first } to { $last }.
    }
attempt-only-newest = A feed shows only the newest; an archive tells all of it.
attempt-weeks = Posts a week
attempt-week = Week from
attempt-posts = Posts
attempt-as-table = As a table
attempt-as-picture = As a picture
attempt-weeks-words =
    { $with ->
        [one] One of { $weeks } weeks had a post
       *[other] { $with } of { $weeks } weeks had a post
    }{ $quiet ->
        [0] .
        [one] ; the longest silence was one week.
       *[other] ; the longest silence was { $quiet } weeks.
    }
attempt-good-weeks =
    { $posts ->
        [one] { $weeks } good weeks, about one post each
       *[other] { $weeks } good weeks, about { $posts } posts each
    }
attempt-silence = { $weeks } weeks of silence
attempt-month = { $month } { $year }
attempt-regular = How regular
attempt-too-few = Too few posts to say.
attempt-steady = Steady. That wasn't the trouble.
attempt-then-bursts = Strong for { $count } weeks, then in bursts.
attempt-bursts = Now and then.
attempt-quiet =
    { $count ->
        [0] No week was left out.
        [one] Never silent for more than a week.
       *[other] Silences of up to { $count } weeks. Who looks once and finds an old page seldom looks again.
    }
attempt-about = What about
attempt-offers =
    { $count ->
        [0] Hardly any asked people to buy.
        [one] One of ten asked people to buy.
       *[other] { $count } of ten asked people to buy.
    }
attempt-home-of-ten =
    { $count ->
        [0] Hardly any led to your own site.
       *[other] { $count } of ten led to your own site.
    }
attempt-home-not-told = How many led to your own site isn't known. Name your site and look back again to count them.
attempt-waiting = Who was left waiting
attempt-left =
    { $count ->
        [0] Nobody who wrote to you was left without an answer.
        [one] One person wrote, and nobody wrote back.
       *[other] { $count } people wrote, and nobody wrote back.
    }
attempt-left-why = Counted from the messages in the archive: talks in which somebody else had the last word, if only to say thanks. What was written below posts is in no archive.
attempt-left-not-told = Not told.
attempt-left-feed = A feed or a profile shows what you said, not what others wrote to you.
attempt-left-never = The archives of this network hold what you said, and nothing that others wrote to you.
attempt-left-missing = The messages are missing in what you handed over, or don't say which name is yours. The whole archive tells who wrote last.
attempt-then = So it was not the place alone. This would be different:
attempt-then-any = What would be different this time
attempt-was-rhythm =
    { $with ->
        [one] Last time: a post in one of { $weeks } weeks
       *[other] Last time: posts in { $with } of { $weeks } weeks
    }
attempt-was-offers = Last time: { $count } of ten were offers
attempt-was-promise =
    { $count ->
        [one] Last time: one person left without an answer
       *[other] Last time: { $count } people left without an answer
    }
attempt-change-rhythm = Two a week, from what you write anyway
attempt-change-rhythm-why = Articles and letters are carried. A missed week costs nothing.
attempt-change-offers = One offer in ten, always with a story
attempt-change-offers-why = You are told before a second one goes out.
attempt-change-promise = Answers within 4 hours on working days
attempt-change-promise-why = It stands in the plan, and who stands in is asked for.
attempt-strategy = Was there a plan behind it?
attempt-strategy-written = Yes, written
attempt-strategy-in-mind = In my head
attempt-strategy-nothing = No
attempt-frank = It may still not be for you. Then the hours belong to the things that already work. Judge it on { $date }, not before.
attempt-take = Put this in the plan and go on
attempt-nothing-to-show = There is nothing to show, go on
hindsight-h = What follows
hindsight-no-plan = It had no plan. So posts were tried, and not yet social media as a part of your work.
hindsight-no-plan-why = Without a plan nobody could say whether it worked. This time there is one, on one page.
hindsight-one-head = The plan was in one head. Nobody else could look it up, stand in, or say when to stop.
hindsight-one-head-why = This time it is written, on one page, and it asks who stands in.
hindsight-not-followed = There was a written plan, and even so it came as these posts show.
hindsight-not-followed-why = A plan that nobody holds against the week is paper. This one proposes the week, and speaks up where offers or answers part from it.
hindsight-kept-to = There was a written plan, and nothing in these posts speaks against how it was done.
hindsight-kept-to-why = So look at whom it was for, and where: ask three clients whether they look there before you go back.
hindsight-not-known = There was a written plan. Whether the posts kept to it, nothing here can tell.
hindsight-not-known-why = An archive or a feed tells. The old plan itself can be read in too.
hindsight-looked-at = It is looked at first on { $date }: that day stands in the plan.
hindsight-old-plan = Read the old plan in

## Why, as opposed to …
why-title = Why social media?
why-h = Why social media, as opposed to …
why-under = … a talk, a letter, a good hour with a client? One sentence is enough. It becomes the root of your plan.
why-label = We want it because
why-again = Asked again on { $date }, with this sentence beside it.
why-away-h = What already works for you, away from the screen?
why-away = Tap as many as are true. They stand in your plan beside the networks.
why-with-people = With people
why-in-the-work = In the work
why-in-ourselves = In ourselves
why-something-else = Something else
why-site-hint = Then we look there at once. May stay empty.
why-not-known = I don't know yet
why-not-known-why = “I don't know yet” is an answer. It stands in the plan as an open question, at the root.

## Four taps
taps-h = No site yet? Then Banyan makes you one page.
taps-under = A blog of your own stands already. Say what it should open with, and what you want it for.
taps-site-after-all = I have a site after all
taps-doing = What do you do, in one sentence?
taps-doing-why = It becomes the first post on your own blog. It may stay empty for today.
taps-wish = What should people do, most of all?
taps-hours = How much time is there in a week?
taps-who = Who looks after it?
taps-me = Me, { $name }
taps-other = Somebody else
taps-who-name = Name of who looks after it
taps-deputy = Who stands in when that person is ill?
taps-nobody = Nobody yet
taps-deputy-name = Name of who stands in
taps-nobody-why = “Nobody yet” is fine today. It becomes a question in the plan.
taps-name-missing = “Somebody else” is tapped, and nobody is named. Write the name, or tap the other answer.
taps-promise = How soon do people get an answer, on working days?
taps-within = within { $time }
taps-no-promise = No promise yet
taps-promise-why = A promise stands in the plan and in your sentence, with who answers and who stands in.
taps-trade = What is nearest to your trade?
taps-no-trade = None of these
taps-trade-why = Fills the gaps of the plan with examples, each marked as one until you make it yours.
taps-bad-hours = Write it like 2 h or 45 min.
taps-go = Make the plan and the first post
taps-stop-why = The first post goes to your own blog, after 30 seconds in which you can stop it.
wish-ask = Ask or book
wish-ask-goal = People ask or book
wish-buy = Buy
wish-buy-goal = People buy
wish-come-by = Come by
wish-come-by-goal = People come by
wish-remember = Read and remember us
wish-remember-goal = People read and remember us

## It stands
action-today = The one thing for today, { $date }
action-since = The one thing that is open since { $date }
action-done = Done
action-aside = Not for us
action-sideline = Ask your next three clients: “How did you first hear of us?”
action-sideline-why = Write their answers down. They are the first numbers your plan stands on.
action-tried = Write to one person who answered you back then: “What would you like to read from us?”
action-tried-why = One answer tells more than all the old numbers, and your next post can be about it.
action-no-need = Call one client you have not spoken to for half a year, and ask how they are.
action-no-need-why = Nothing to sell, and no network needed. What already works begins like this.
action-somebody = Ask whoever does it: who else can sign in, and which hour of the week is its own?
action-somebody-why = With these two answers it is a job. Put both into the plan.
action-pays = Thank one client who came through your posts, by name, and ask what made them come.
action-pays-why = The answer says which of your posts is worth saying again.
opened-plan = Your plan, a draft on one page
opened-open = Open
opened-gaps =
    { $count ->
        [0] No question in it is open.
        [one] One gap, as a question. It comes up on Today.
       *[other] { $count } gaps, as questions. One comes up on Today each day, about two minutes.
    }
opened-stop = Stop
opened-stop-why =
    { $count ->
        [one] It goes out in a second. Until then you can stop it.
       *[other] It goes out in { $count } seconds. Until then you can stop it.
    }
opened-step-open = not yet
opened-step-half = half: the names stand in the plan
opened-steps-order = In this order, each when you are ready for it.
opened-from-today = From today
opened-by = By { $date }
opened-sign-weekly = Something every week, even if small
opened-sign-talks = First talks: somebody asks back
opened-sign-again = The same people come again
opened-sign-judged = Keep, change or stop, by the numbers

## The sentence
sentence-carry = Since { $date } we carry { $what } to { $places }
sentence-carry-also = since { $date } also { $what } to { $places }
sentence-write = Since { $date } we write on our own site
sentence-every-article = every article
sentence-every-letter = every letter
sentence-our-articles = our articles, each after a look of our own,
sentence-our-letters = our letters, each after a look of our own,
sentence-own-site = our own site
sentence-answers = { $names } answers within { $time }
sentence-answers-working = { $names } answers within { $time } on working days
sentence-answers-from = { $names } answers within { $time }, { $first } to { $last }
sentence-answers-on = { $names } answers within { $time } on { $days }
sentence-while-open = { $answers }, while we are open ({ $hours })
sentence-open-between = { $opens } to { $closes }
sentence-open-from = from { $opens }
sentence-open-until = until { $closes }
sentence-open-on = { $days } { $hours }
days-through = { $first } to { $last }
sentence-hours =
    { $count ->
        [one] one hour
       *[other] { $count } hours
    }
sentence-minutes = { $count } minutes
sentence-shown = It stands on a page of its own and changes only when the facts do.
sentence-facts = Made from facts alone. It changes only when they do.
sentence-show = Put it on our site
sentence-hide = Take it off the site
sentence-open = Open the page
list-and = { $most } and { $last }
list-or = { $most } or { $last }
