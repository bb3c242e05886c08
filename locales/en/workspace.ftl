### The hall: frame of every page, the door, the first run, Today, settings, errors, times.

## Frame
shell-skip = Skip to content
shell-side = Main
shell-work = Work
shell-work-small = Work, small screen
shell-today = Today
shell-plan = Plan
shell-write = Write
shell-queue = Queue
shell-people = People
shell-sources = Sources
shell-places = Places
shell-ledger = Ledger
shell-more = More
shell-settings = Settings
shell-find = Find or do
shell-cli = On the command line:
shell-needs =
    { $count ->
        [one] thing waits for you
       *[other] things wait for you
    }
shell-hold-all = Hold all posts
shell-hold = Hold
shell-let-go = Let go
shell-demo = Practice town.
shell-demo-why = Every place here is make-believe. Nothing leaves this machine.
shell-held-label = All posts are held
shell-held = All posts have been held since { $moment }.
shell-held-by = { $name } holds them. Nothing is lost; nothing goes out.
shell-held-restored = This folder came back from a copy. Let go only when no other machine posts with it any more.
shell-held-clock = The clock of this machine jumped. Look at the time above before you let go.
copy = Copy
copied = Copied
open = Open

## Fields
field-name = Your name
field-email = E-mail
field-password = Password
field-business = Name of the business
field-language = Language
field-zone = Time zone

## Roles
role-guest = Guest
role-reviewer = Reviewer
role-author = Author
role-editor = Editor
role-owner = Owner

## Times
when-yesterday = Yesterday
when-today = Today
when-tomorrow = Tomorrow
when-today-small = today
when-yesterday-at = yesterday { $clock }
when-today-at = today { $clock }
when-tomorrow-at = tomorrow { $clock }
when-weekday-at = { $day } { $clock }
when-date-at = { $date } { $clock }
when-date = { $weekday } { $day } { $month }
when-date-year = { $weekday } { $day } { $month } { $year }
when-day = { $day } { $month }
when-day-year = { $day } { $month } { $year }
when-short = { $day } { $month }
when-short-year = { $day } { $month } { $year }
when-zone = { $city } time
when-weekday =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
when-weekday-short =
    { $n ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
when-month =
    { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
when-month-short =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

## Just done
done-queued = Added to the queue. You can change it until it leaves.
done-sent-soon = It is on its way. Until it leaves it can be stopped here.
done-all-sent-soon = They are on their way. Until each leaves, it can be stopped on its page.
done-cancelled = Cancelled. Nothing was sent; the words are kept as a draft.
done-left-out = Taken out there. The post still goes to its other places.
done-open-draft = Open the draft
done-moved = Moved to the next free time.
done-moved-to = Moved to the time you chose.
done-moved-back = Back at the time it had.
done-decided = Written down as you said.
done-missed-again = What was missed asks again.
done-missed-in-part = What was missed asks again. What has left or was changed since stays as it is.
done-held = Held. Nothing goes out until you let go.
done-let-go = Let go. Posts go out again as planned.
done-source-added = Source added. Nothing old goes out.
done-letter-kept = The letter is here. Nothing of it has gone out.
done-source-changed = Changed. It counts from the next new piece.
done-source-removed = Source removed. What was carried stays.
done-looked = Looked. What is new stands here.
done-place-added = The place is connected.
done-place-removed = Place removed. What was posted there stays there.
done-rested = It rests now. What waited there is a draft again.
done-rest-undone = It stands as before. What somebody wrote on in meanwhile stays a draft.
done-woken = Awake again. Nothing old goes out.
done-saved = Saved.
done-kept-for-later = Kept as it stands there. Nothing is answered by it; go on when you like.
done-kept = Kept, with your reason.
done-changed = It stands there now, with these words.
done-taken-out = That line is out of the plan. Its versions stay: Plan, earlier versions.
done-taken-back = Taken back. It counts no longer.
done-asked-again = Asked about again, from now on.
done-name-dropped = Off the list. Nobody is asked about this name any more.
done-file-removed = Out of the library. You can bring it back for 30 days.
done-one-kept = One is kept: posts that wait, drafts and series have it. The other is out of the library.
done-bit-removed = Those words are gone from here. Posts that say them keep them.
done-person-removed = That person is known here no longer. Posts stay as they were written.
done-leaving = It is on its way. Until it leaves you can stop it here.
done-undone = Undone. Undo once more goes further back, Redo brings it back.
done-redone = It stands here again.
done-waits-for-yes = It waits for a yes. Somebody who may post decides; until then you can change it or take it back.
done-draft-removed = Deleted. You can bring it back for 30 days.
done-draft-back = It is back.
done-asked-to-look = Asked. It stands on their Today until they have looked, or it has gone.
done-ask-taken-back = They are no longer asked.
done-looked-at-draft = Noted. Whoever writes it reads that beside the draft.
done-put-off = Put off until tomorrow morning. Further down on this page you can bring it back.
done-put-aside = Put aside. It is not asked again.
done-stopped = Stopped. Nothing went out, and your words are here.
done-stopped-in-part = Stopped. For some places it had left already; there it stays, and the rest is here.
done-person-answered = Answered. It stands in the ledger as one person answered.
done-needs-no-answer = Off the list. Further down you can put it back.
done-waits-again = Waits again. If it counted in the ledger, it no longer does.
done-series-stays = Saved. What somebody changed by hand stays in the queue.
done-series-ended = It has ended. What was said stays said.
done-series-back = It comes again as before.
done-said-already = This article has been said already: here is its post. Nothing was begun.

## The door
sign-in = Sign in
sign-in-welcome = Welcome back to { $business }
sign-in-welcome-plain = Welcome back
sign-in-signed-out = You are signed out.
sign-in-signed-out-why = Posts in the queue go out without you.
sign-in-ended = You were signed out because it was long ago.
sign-in-ended-why = What you were writing is kept on this device. Sign in and it is there.
sign-in-another = { $name } is signed in here now.
sign-in-another-why = The page this comes from was opened by somebody else. Nothing of it was saved under { $name }, and nothing was published. It comes along: sign in as whoever wrote it, look at it once more, and send it.
sign-in-another-stay = Stay signed in as { $name }
kept-why = What you had typed or shared comes along. Sign in, look at it once more, and send it.
kept-too-large = { $name } is too large to come along. Share or choose it once more when you are signed in.
kept-h = You are signed in again
kept-lead = Nothing was sent meanwhile. What you had typed or shared is here; one press does what you had wanted.
kept-send = Go on with it
kept-back = Leave it
sign-in-seat-ended = Your seat here has ended.
sign-in-seat-ended-why = The owner can give you a new one. What you did stays under your name.
sign-in-wrong = E-mail and password do not belong together. After too many tries in a row we wait a little.
sign-in-too-many = Too many tries. You can try again at { $clock }, { $zone }.
sign-in-too-many-why = This keeps strangers from guessing. Your posts go on meanwhile.
sign-in-too-long = That was more than signing in takes.
sign-in-too-long-why = It was not read to its end: nothing of it is saved or published. Sign in here without it, then share or send it once more.
sign-in-lost = Lost the password?
sign-in-lost-how = No mail is needed. Whoever runs this machine types one line and gets a new password for you:
sign-in-foot = Runs on your own machine. No cookies but the one that keeps you signed in.
sign-in-tree = A drawing of a banyan
sign-in-motto = One root, many places.

## First run
first-step = Step { $n } of 4
first-go-on = Go on
first-owner-title = Welcome
first-owner-h = Welcome. Who are you, and for which business?
first-owner-under = Three minutes from here to your plan and your first post. No mail to confirm, nothing to install.
first-bad-code = This address does not open the door.
first-bad-code-do = Whoever begins here becomes the owner, so it takes the code that Banyan printed when it started. Open the whole address from there, or put its code below. Every start prints a new one.
first-code = Code from the printed address
first-no-name = Your name is missing.
first-not-an-email = This is not an e-mail address yet.
first-short-password = That password is too short.
first-no-business = The name of the business is missing.
first-unknown-zone = We do not know this time zone. Write it like Europe/Berlin.
first-email-why = Only to sign in. We write to it when you ask for that.
first-password-why = At least { $count } letters. A sentence is good.
first-promise = What you get
first-promise-words = You write where you always did. Banyan carries it to your places, in the form each one likes.
first-promise-own = Your words, addresses and sign-ins stay on this machine.
first-site-title = Your site
first-site-h = Paste the address of your site.
first-site-under = We look once and show what you already have. Nothing is sent anywhere.
first-site-label = Address of your site or blog
first-site-look = Look
first-site-what = We read a few public pages and look for articles, a podcast, a newsletter and links to your places.
first-site-none = I have no site and no letter yet
first-looks = What we look for
first-looks-articles = Articles you publish
first-looks-podcast = A podcast
first-looks-letter = A newsletter
first-looks-places = Profiles your site links to
look-not-an-address = This does not look like an address. It could be example.org.
look-unreachable = Nobody answers there. Is it spelled right, and does it open in your browser?
look-own-network = This address leads into this machine's own network, so we do not open it.
look-too-slow = The site took longer than we wait. Try again in a minute.
look-nothing-found = The site answers, but we found no feed there. The page that lists your articles may work, or the feed's own address.
first-found-title = What you already have
first-found-h = You already say a good deal. Here it is.
first-found-under = Switch off what you don't use. Nothing is sent anywhere yet.
first-found-nothing = The site answers, but we found no articles there.
first-found-nothing-do = Then your first post is one sentence of yours. A source can be added later.
first-found-from = From your site
first-found-read =
    { $count ->
        [one] read in a second
       *[other] read in { $count } s
    }
first-found-back = Another address
found-items =
    { $count ->
        [0] Nothing in it yet
        [one] One piece
       *[other] { $count } pieces
    }
found-newest = · newest { $date }
found-vouched = Your site and the profile link to each other: it's yours
found-domain = Your own domain is its name: it's yours
found-linked = Your site links to it
found-quiet = Quiet since { $year }. It stays as a resting branch
found-connected = connected
found-connect = Connect
found-by-hand = by hand for now
found-resting = resting
found-open = Open { $from } to { $to }
found-open-by-day = Open at these hours
found-open-why = { $days }. Your plan keeps these hours, and a promised answer counts in them
found-letter = A newsletter people can subscribe to
found-letter-why = Stands in your plan as a place of your own
found-booking-why = Where people book: the number of your goal comes from there
found-language = Your site speaks { $language }
found-language-why = Switched on, the business does so here too
first-mode = What happens with something new?
first-mode-show = Each new piece waits as a draft until you say yes.
first-mode-carry = Each new piece goes out at the next free time, after the checks.
first-old = What is already there
first-old-words = Nothing old goes to any other place. Your newest piece becomes the first page of your own site here.
first-done-title = It stands
first-done-h = It stands, { $name }.
first-done-small = Small, and true.
first-done-say = What you can say from now on
first-done-say-soon = As soon as a source and a place are there, your sentence stands here.
first-done-say-out = As soon as your first post is out, your sentence stands here.
first-done-say-held = All posts are held, so there is nothing to say. Once they go again, your sentence stands here.
first-done-out = Out
first-done-due = Goes out by itself
first-done-leaving = Leaving now
first-done-asks = Waits for your word
first-done-stopped = Stopped: it went nowhere
first-done-post = Your first post
first-done-look = Look at it
first-done-no-post = When your next article appears, it waits here for you. Or write something short now.
first-done-unread =
    { $count ->
        [one] One source could not be read just now
       *[other] { $count } sources could not be read just now
    }
first-done-unread-why = You switched it on, and nothing of it goes out until it has been read. Try again in a minute; the plan stands all the same.
first-done-unread-again = Try again
first-done-today = Go to Today
first-again = Your answers, once more:
first-roots = Roots first. Judged on { $date }, not before.
first-roots-words = A banyan shows little in its first half-year. Until then look for these three signs, not for clients.
first-later = Later
first-found-letter = From your letter
first-found-letter-read = read
first-found-letter-first = It becomes the first page of your own blog.

## Today
today-morning = Good morning, { $name }.
today-afternoon = Good afternoon, { $name }.
today-evening = Good evening, { $name }.
today-nothing = Nothing needs you.
today-needs =
    { $count ->
        [one] One thing needs you.
        [2] Two things need you.
        [3] Three things need you.
        [4] Four things need you.
        [5] Five things need you.
       *[other] { $count } things need you.
    }
today-minutes =
    { $count ->
        [one] About a minute in all.
       *[other] About { $count } minutes in all.
    }
today-min = { $count } min
today-plan-has = Your plan has { $has } for today.
today-plan-more = Your plan has { $has } for today. The rest may wait for tomorrow.
today-quiet = A quiet day. You chose it, so all of this may wait.
today-needs-you = Needs you
today-after =
    { $count ->
        [one] After this you are done for today.
       *[other] After these you are done for today.
    }
today-more =
    { $count ->
        [one] One more can wait.
       *[other] { $count } more can wait.
    }
today-put-off = Put off until tomorrow
today-bring-back = Bring back
today-others = Others see to this
today-other-signed-out = { $place } is signed out
today-other-yes = “{ $title }” waits for a yes
today-other-ends = { $place } has to be signed in to again by { $date }
today-other-owner = The owner does this.
today-other-editor = Editors and owners decide this.
today-other-author = Whoever writes here does this.
today-empty = Go and do your work.
today-empty-why =
    { $count ->
        [0] Nothing goes out today.
        [one] One post goes out today by itself.
       *[other] { $count } posts go out today by themselves.
    }
today-empty-held =
    { $count ->
        [0] All posts are held.
        [one] All posts are held. One would go out today.
       *[other] All posts are held. { $count } would go out today.
    }
today-see-queue = See the queue
today-day = Running by itself today
today-day-empty = Nothing is planned for today.
today-day-out-waits = Out; elsewhere it waits for { $moment }
today-day-waits-out = Waits; elsewhere out since { $moment }
today-write-one = Write a post
today-now = Now
today-aside = Time, goals, and what is worth knowing
today-say = What you can say
today-say-there = Copy it, or show it to everybody
next-ask-since = The next step towards “{ $level }”, wanted since { $day }
next-ask-toward = The next step towards “{ $level }”
next-ask-source = Tell Banyan where you write: your site, your letter, or here.
next-ask-posts-out = Let one post go out.
next-ask-promise = Write into the plan within how many hours people have an answer.
next-ask-answers = Answer somebody, and note it in two taps.
next-ask-goal = Give one goal its number and its day.
next-ask-no-clash = Look at the lines of the plan that contradict each other.
next-ask-review-ahead = Set the day on which you look at the plan again.
next-ask-every-week = Something each week, four weeks in a row: plan the next post.
next-ask-budget = Write into the plan what may be spent.
next-ask-goal-counted = Tell the number of one goal.
next-ask-let-go = No further for now
next-ask-let-go-why = This writes into the plan that what is reached is enough.
today-beside = { $count } more things, when there is time
today-question = One question from the plan, about two minutes
today-learn = For today, from your own list
today-learn-see = Go there
today-week = This week
today-week-used = { $used } of { $planned }
today-week-used-only = { $used } so far
today-note = Note something
today-out = Went out
today-out-empty = Nothing yet. Each post stands here with its proof.
today-proof = with proof
today-tree-well =
    { $count ->
        [one] Your one place is well.
       *[other] Your places: all { $count } are well.
    }
today-tree-asks = Your { $count } places. These ask for you: { $places }.
today-tree-broken = sign in
today-tree-held = held
today-tree-free = free
today-tree-silent = no answer
today-tree-decide = asks you
today-says-next = well, next post { $moment }
today-says-last = well, last { $moment }
today-says-free = well, nothing planned
today-says-ends = asks to be signed in to again by { $day }
today-says-broken = must be signed in to again
today-says-silent = no answer since { $moment }
today-says-held = held
today-says-asks =
    { $count ->
        [one] one post asks for you
       *[other] { $count } posts ask for you
    }
today-says-rested = at rest, used from { $from } to { $to }
today-week-left =
    { $count ->
        [0] What the plan has for this week is used.
        [one] Enough for one more post.
       *[other] Enough for { $count } more posts.
    }
today-goals = Goals
today-goal-of = of { $target }
today-goal-fewer = goal: { $target }
today-goal-began = { $number } when it was set.
today-goal-told = { $number } on { $day }, as told.
today-goal-came =
    { $count ->
        [0] Nobody came by what leads there since { $day }.
        [one] One person came by what leads there since { $day }.
       *[other] { $count } people came by what leads there since { $day }.
    }
today-pace-not-before = Not judged before { $day }.
today-pace-not-told = Nobody told yet who came. Note a call, and it counts.
today-pace-no-number = Nobody told its number yet. Tell it, and the pace shows.
today-pace-open = Say where it stood, how much and until when, and the pace can be told.
today-pace-reached = Reached.
today-pace-ahead = Ahead of pace
today-pace-on = On pace
today-pace-behind =
    { $count ->
        [one] A little behind: one a week would do it
       *[other] A little behind: { $count } a week would do it
    }
today-pace-behind-fewer =
    { $count ->
        [one] A little behind: one fewer a week would do it
       *[other] A little behind: { $count } fewer a week would do it
    }
today-pace-over = Its day has passed. The plan can set the next.
today-worth = Worth knowing
today-worth-since = Counted since { $day }.
need-people-waiting =
    { $count ->
        [0] { $name } waits for your answer
        [one] { $name } and one more wait for your answer
       *[other] { $name } and { $count } more wait for your answer
    }
need-people-waiting-why = { $place }, since { $moment }. That is longer than you promised.
need-see-people = See who waits
need-unknown = We cannot tell whether “{ $title }” is out
need-unknown-why = It left { $moment } and no answer came back. We will not send it twice on a guess.
need-in-part = “{ $title }” is out in part
need-in-part-why = { $out } of { $of } parts are out. Finish, take down or leave it.
need-refused = “{ $title }” was not taken
need-held-back = “{ $title }” is held back
need-asks-yes = { $name } wrote “{ $title }”
need-asks-look = { $name } asks you to check “{ $title }”
need-asks-look-nobody = You are asked to check “{ $title }”
need-asks-look-why = Asked { $moment }. It has not gone out yet.
need-several-unknown =
    { $count ->
        [one] One outcome at { $place } is unknown
       *[other] { $count } posts to { $place }: we cannot tell whether they are out
    }
need-several-in-part =
    { $count ->
        [one] One post to { $place } is out in part
       *[other] { $count } posts to { $place } are out in part
    }
need-several-refused =
    { $count ->
        [one] { $place } did not take one post
       *[other] { $place } did not take { $count } posts
    }
need-several-held-back =
    { $count ->
        [one] One post to { $place } is held back
       *[other] { $count } posts to { $place } are held back
    }
quoted = “{ $text }”
need-several-why =
    { $count ->
        [0] For the same reason: { $titles }.
        [one] For the same reason: { $titles } and one more.
       *[other] For the same reason: { $titles } and { $count } more.
    }
need-empty = Nothing is planned { $moment } on { $place }
need-empty-why = Your plan wants a post there. A quiet week is fine too.
need-empty-draft = You have begun “{ $title }”.
need-go-on-writing = Go on writing
need-missed =
    { $count ->
        [one] One post was missed
       *[other] { $count } posts were missed
    }
need-missed-why = They were due from { $moment } on. Nothing went out late by itself.
need-reconnect = { $place } asks you to sign in again
need-ends-soon = { $place } asks you to sign in again by { $date }
need-assets-end = “{ $asset }” may be used until { $day }
need-assets-end-person = From then on no new post can go out with it. Ask { $person } again, or choose another picture.{ $count ->
        [0] {""}
        [one] {" "}One more file ends within a month.
       *[other] {" "}{ $count } more files end within a month.
    }
need-assets-end-why = From then on no new post can go out with it.{ $count ->
        [0] {""}
        [one] {" "}One more file ends within a month.
       *[other] {" "}{ $count } more files end within a month.
    }
need-series-mend = “{ $title }” no longer comes by itself
need-series-rests = “{ $title }” still rests
need-series-rests-why = Paused on { $date }; { $count } of its times have passed since. Let it go on, or end it.
need-series-last = “{ $title }” comes for the last time
need-series-last-why = It goes out { $moment }. Set up another one if it should go on.
need-series-over = “{ $title }” came for the last time
need-series-over-why = That was on { $date }. Set up another one, or end it.
need-see-series = See what comes again
need-see-file = See the file
need-reconnect-why =
    { $count ->
        [0] No post waits on it.
        [one] One post waits on it.
       *[other] { $count } posts wait on it.
    }
need-waiting-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
need-held-items =
    { $count ->
        [one] One piece from { $source } is held
       *[other] { $count } pieces from { $source } at once
    }
need-held-items-why = More than usual, or older. Nothing has gone out; you choose.
need-say-so = “{ $title }” waits for your yes
need-say-so-why = It goes out { $moment } if you say yes.
need-more-fresh =
    { $count ->
        [one] One more of { $source } waits for your yes
       *[other] { $count } more of { $source } wait for your yes
    }
need-more-fresh-why = Each goes out at a free time of its own if you say yes.
need-source-silent = { $source } does not answer
need-source-silent-why = Since { $date }. We go on looking, less often.
need-source-gone = { $source } is gone for good
need-source-gone-why = Since { $date }. We stopped looking. Give us its new address, or remove it.
need-quiet-days =
    { $count ->
        [one] One post waits on a day that is quiet now
       *[other] { $count } posts wait on days that are quiet now
    }
need-quiet-days-why = From { $day } on. Move them to their next free times in the queue, or let them go as planned.
need-still-connected = The plan lets { $place } rest, and posts still go there
need-still-connected-why =
    { $count ->
        [0] No post waits there now.
        [one] One post waits there; you see first what becomes of it.
       *[other] { $count } posts wait there; you see first what becomes of them.
    } Let it rest, or change its line in the plan.
need-first-questions = Where do you stand with social media?
need-first-questions-why = Four questions; it goes on where it stood.
need-clients-said = What did your three clients say?
need-clients-said-why = You wanted to look at their answers on { $day }. Two taps a client.
need-note-clients = Write it down
need-go-on = Go on
need-first-source = Tell us where you write
need-first-source-why = The address of your site is enough.
need-first-place = Connect your first place
need-first-place-why = Mastodon and Bluesky take a minute each.
need-write-here = We write here
need-own-site-only = Our own site is enough
need-tomorrow = Remind me tomorrow
need-not-now = Not now
need-see-proof = See the proof
need-see-post = See the post
need-decide = Decide
need-sign-in-there = Sign in there
need-look-and-say = Look and say yes
need-look-at-draft = Look at it
need-look-at-source = Look at it
need-add-source = Add a source
need-add-place = Add a place
need-next-step = First Step { $number }: { $title }
need-next-step-why =
    { $answered ->
        [0] Four steps before anything grows. This is the first.
        [one] One of four is answered.
       *[other] { $answered } of four are answered.
    } You can work all the same.
need-review = The plan waits to be looked at again
need-review-why = It was to be looked at on { $day }. Why social media, what stays, and when next.
need-speak = Do you believe what the plan says?
need-begin-review = Begin the review
need-say-it = Say it
need-see-step = Take the step
trouble-refused-rest = Your words are kept; other places are not touched.

## Settings
settings-h = Little to set. All of it here.
settings-business = Business
settings-business-who = For everybody here
settings-zone-why = Every time you see is in this zone.
field-site = Your site
settings-site-why = Only if it is not this Banyan: cards with a code lead there.
settings-no-site = This is no address of a site. Write it like www.example.org. Nothing was changed.
settings-site-here = This Banyan
settings-machine = This machine
settings-base = Address of this Banyan
settings-base-why = How browsers and networks reach this machine. Whoever runs it sets this where Banyan is started: base_url in banyan.toml, or --base-url.
settings-change = Change
settings-save = Save
settings-owner-only = Only the owner can change these.
settings-conflict = Somebody else changed the settings meanwhile.
settings-conflict-do = What you typed stands below. Look it over and save again.
settings-sign-in = Signing in
settings-password-old = Your present password
settings-password-new = New password
settings-password-change = Change the password
settings-password-wrong = That is not your present password. Nothing was changed.
settings-password-same = Old and new are the same. Nothing was changed.
tokens-title = Programs
tokens-what = A till, a script, a spreadsheet: a program of yours can read and do what you allow it.
tokens-go = Ways in for programs
tokens-h = Ways in for programs.
tokens-new = A new token
tokens-lead = A token is a password for one program. Whoever has it works here in your name, as far as you allow, until it ends.
tokens-name = What is it for?
tokens-name-why = To know later which one can go.
tokens-role = What may it do?
tokens-may-look = Only look
tokens-may-write = Look, note and write posts
tokens-may-publish = Also send, hold and decide
tokens-may-own = Everything, the plan too
tokens-until = Until when?
tokens-until-why = It may stay empty: then it works until you end it.
tokens-add = Make the token
tokens-made = This is the token for { $name }. Copy it now: it is not kept here and cannot be shown again.
tokens-list = Tokens there are
tokens-line = made { $date } by { $name }
tokens-used = last used { $moment }
tokens-unused = never used
tokens-ends = until { $date }
tokens-no-end = without an end
tokens-ended = its time is over
tokens-removed = ended { $date }
tokens-remove = End it now
tokens-no-name = Say what it is for. No token was made.
tokens-past = That day is over already. No token was made.
tokens-not-a-day = That is not a date. No token was made.
tokens-many = There are { $max } tokens already. End one first. No token was made.
tokens-document = What a program can ask stands here, for programs:
settings-session = This device
settings-sign-out = Sign out
settings-unsent = On this device are words of yours that may not be saved yet. Signing out takes them away from here.
settings-unsent-see = Look at them
settings-version = Banyan { $version }. Free software, Apache-2.0.
settings-help = Who may do what

## Help
help-title = Help
help-h = Help
help-keys = Keys
help-keys-why = Everything has a button as well. Keys rest while you type.
help-keys-single = Keys that are one letter work on this device
help-key-undo = Take back what was done last, where the page offers it
help-key-needs = From one thing that needs you to the next; Enter opens it
help-key-queue = Add to queue, while you write
help-key-at = Choose a time, while you write
help-key-place = Switch a place on or off, while you write
help-key-link = The link of marked words, while you write
help-key-bits = Saved words, after a / that begins a word
help-rights = Who may do what
help-lead = Five rights, and the roles that have them. Below stands the table the program itself obeys.
help-right-look = Look at everything
help-right-write = Write, put in the queue, change words
help-right-publish = Send, hold, cancel and decide
help-right-connect = Connect and remove places and sources
help-right-own = Change the business itself
help-every = Every single act
help-verb = Act
help-address = Address
help-yes = yes
help-no = no

## When something is not right
error-400 = This was not accepted.
error-400-do = It was too large, or it did not come from this page. Go back, load the page again, and try once more.
error-403 = Your role does not allow this.
error-403-do = Nothing was changed.
error-403-who = { $name } can do it, or give you the right.
error-404 = Nothing lives at this address.
error-404-do = It may have been removed, or the address has a slip in it.
error-409 = Somebody changed this before you.
error-409-do = Your words are not lost. Look at what it says now, then put them in again.
error-409-by = { $name } changed it.
error-409-kept = What you typed
error-409-back = See what it says now
error-500 = Something broke on our side.
error-500-do = Your posts are safe: what was queued stays queued, nothing goes out twice. Try again; if it stays, give this number to whoever runs the machine.
error-500-number = Number:
error-today = Go to Today
error-not-now = That cannot be done now.
error-not-now-do = Nothing was changed.

## What happened: who did what, and when
who-by-program = { $name } through { $program }
activity-title = History
activity-h = What happened here.
activity-lead = Every change, with who made it. What a program did stands under the name of whoever gave it its way in.
activity-empty = Nothing has happened yet.
activity-itself = by itself
activity-older = Earlier
activity-newest = Back to the newest
activity-go = See what happened
did-compose-add-asset = A file came into the library
did-compose-add-recurring = A series of posts was set up
did-compose-ask-look = A colleague was asked to check a draft
did-compose-bring-back-asset = A file is in the library again
did-compose-bring-back-bit = Saved words are there again
did-compose-bring-back-consent = A yes that was removed counts again
did-compose-bring-back-contact = A person whom posts mention is there again
did-compose-bring-back-recurring = A series that was over goes on
did-compose-carry = An article or letter became a post
did-compose-change-aim = A post is for something else now
did-compose-change-asset = A file has other words, tags or rights
did-compose-change-article = A page of the own site has other words
did-compose-change-recurring = A series says other words from now on
did-compose-change-words = A post has other words at one place
did-compose-bring-back-draft = A draft is there again
did-compose-keep-bit = Words to use again were saved
did-compose-keep-contact = A person whom posts mention was written down
did-compose-keep-one = Of two files that look alike one was kept
did-compose-keep-yes-paper = The paper of a yes was kept
did-compose-make-recurring = A post of a series came into the queue
did-compose-mend = A slip of the pen was put right
did-compose-note-consent = Somebody who is shown said yes
did-compose-pause-recurring = A series rests
did-compose-put-article = A page stands on the own site
did-compose-remove-asset = A file was taken out of the library
did-compose-remove-bit = Saved words were removed
did-compose-remove-consent = A yes noted by mistake was removed
did-compose-remove-contact = A person whom posts mention was removed
did-compose-remove-draft = A draft was removed
did-compose-remove-recurring = A series is over
did-compose-resume-recurring = A series goes on
did-compose-say-looked = A draft was checked
did-compose-stop = A post was stopped and is a draft again
did-compose-take-back-look = A colleague need not check a draft any more
did-compose-they-differ = Two files that look alike stay two
did-compose-withdraw-article = A page of the own site was taken back
did-compose-withdraw-consent = Somebody who is shown took the yes back
did-compose-write = A post was written
did-compose-write-anew = What was taken down was begun anew as a draft
did-converse-answered-there = A person who waited was answered on the network itself
did-converse-mark = What a waiting person needs was noted
did-gather-add-source = A source was added
did-gather-decide = It was said which articles are carried
did-gather-held = Articles were held and ask first
did-gather-remove-source = A source is no longer read
did-gather-set-carrying = A source carries by itself, or shows first again
did-gather-skip = An article is not carried
did-guard-choose = It was said what is not asked about before sending
did-guard-keep = What was asked about before sending stays as it is
did-guard-take-back = Before sending it is asked again as before
did-handover-restored = Everything came back from a backup, and is held
did-measure-add-cards = Cards with a code were handed over
did-measure-change-entry = A noted line was corrected
did-measure-choose-wall-kinds = What the code for the wall is for was chosen
did-measure-new-wall-code = The code for the wall is a new one
did-measure-note = Something was noted
did-measure-take-back = A noted line was taken back
did-measure-take-back-number = A goal’s number was taken back
did-measure-tell-goal = A goal’s number was told
did-plan-add-learning = A book or a course came onto a list
did-plan-answer-knowing = Somebody said what they know
did-plan-answer-step = A First Step was answered
did-plan-change = The plan has a new version
did-plan-decide-goal = A found goal was taken in or left out
did-plan-end-review = The plan was looked at again
did-plan-finish-learning = Something on a list is done, or not yet after all
did-plan-first-answer = A first question was answered
did-plan-keep-paper = A business or IT plan was kept
did-plan-note-goal = A goal of another plan was typed in
did-plan-first-asked-again = What was put aside is asked again
did-plan-share = A link to the plan was made
did-plan-speak-in-review = Somebody said whether they believe in it
did-plan-unshare = A link to the plan has ended
did-publish-blocked = A post could not go as it was
did-publish-cancelled = A post will not go out
did-publish-change = A post that is out has other words
did-publish-channel-paused = A place waits: it asks to sign in again, or refused us
did-publish-connect-channel = A place was connected
did-publish-decide = A post that waited for a decision has one
did-publish-missed = The time of a post passed
did-publish-needs-attention = A post was not taken
did-publish-outcome-unknown = An answer was lost; we look whether the post is there
did-publish-over = An offer or a yes has ended, and its post is held
did-publish-page-not-out = A post waits for its page
did-publish-pause-channel = A place is held
did-publish-processing = A place is still working on a post
did-publish-published = A post is out
did-publish-published-in-part = A post is out in part
did-publish-put-back = A place that was left out gets its post after all
did-publish-remember-branch = A place of earlier years was written down
did-publish-remove-channel = A place is no longer connected
did-publish-rest-channel = A place rests; what was said there stays
did-publish-resume-channel = A place goes on
did-publish-scheduled = A post waits for its time
did-publish-submitting = A post is on its way
did-publish-take-down = A post was taken down
did-publish-undo-rest = A place rests no longer: that was undone
did-publish-wake-channel = A place that rested is used again
did-schedule-change = A place has other weekly times
did-schedule-hold = All posts were held
did-schedule-move = A post has another time
did-schedule-release = Held posts go again
did-schedule-take-week = The weekly times follow the plan
did-workspace-add-token = A program got a way in
did-workspace-add-user = Somebody can sign in
did-workspace-begin = The business began
did-workspace-bring-back-need = Something that was put off stands on Today again
did-workspace-change-password = A password was changed
did-workspace-change-settings = Name, zone, language or site changed
did-workspace-change-template = A carrying template was changed
did-workspace-end-seat = Somebody’s seat was ended
did-workspace-put-off-need = Something on Today was put off until tomorrow
did-workspace-remove-token = A program’s way in ended
