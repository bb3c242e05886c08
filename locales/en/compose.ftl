### Writing a post and seeing it fitted to each place.

write-why = What for:
write-h =
    { $count ->
        [0] Say it once
        [one] Say it once, for one place
       *[other] Say it once, for { $count } places
    }
write-say = What you want to say
write-words = Your words
write-link = Link
write-link-why = The page it leads to. Each place gets it the way it likes it.
write-link-offered = Left empty, it leads to { $address }, as the plan says.
write-language = Written in
write-language-none = Not said
write-places = Carry it to
write-audience-why = Choosing one switches on the places where they read.
write-audience-places = Switch on their places
write-audience-reads = Switched on: where “{ $audience }” read, as the plan says. You can change it.
write-audience-nowhere = The plan names no connected place for “{ $audience }”, so your choice stays.
write-goal = Leads to
write-part-of = Part of
write-part-of-why = When that ends, this no longer goes out.
write-not-in-plan = What you chose is no longer in the plan. Choose again.
aim-gone = { $name } (no longer in the plan)
write-count = { $n } of { $max }
write-limit = up to { $count }
write-over =
    { $count ->
        [one] One letter too many for { $place }
       *[other] { $count } letters too many for { $place }
    }
write-over-short = { $n } too many
write-thread-short = becomes a thread
write-look = How it will look
write-preview = Show previews
write-no-preview = Write a few words and choose a place; then it stands here.
write-about = About like this. Each place has its own look; words, cuts and limits are exact.
write-shortened = Shortened for you
write-rules-of = Shown by the last rules known of { $place }, of { $day }.
write-thread =
    { $count ->
        [one] One part
       *[other] Thread of { $count }
    }
write-guard = Before it goes out
write-guard-clear = Nothing speaks against it.
write-balance = Good balance: { $offers ->
        [0] no offer
        [one] one offer
       *[other] { $offers } offers
    } in your last { $posts } posts. Your rule is { $allowed } of { $window }.
write-guard-at = Asked for the time you typed:
write-guard-now = If you post it now
write-guard-asks =
    { $count ->
        [one] One thing to look at before it goes
       *[other] { $count } things to look at before it goes
    }
write-guard-more =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
write-slot = Next free time
write-at-chosen = The time you chose
write-slots = Each place at its next free time
write-soon = In half a minute
write-soon-why = There is no posting time to wait for. Until then you can stop it.
write-yes = After a yes
write-yes-why = There is no posting time to wait for, so it waits until somebody who may post says yes.
write-goes-soon = in half a minute
write-goes-yes = after a yes
write-waits = It waits
write-waits-why = A place that is held, or not signed in, gets it once that is over. Late by then, it asks first.
write-waits-all-why = All posts are held. It goes once they are let go; late by then, it asks first.
write-goes-waits = waits
write-place-held = Held since { $moment }. Switched on, what you write waits here until it is let go.
write-place-signed-out = Asks to be signed in to again, since { $moment }. Switched on, what you write waits here for that.
write-queue = Add to queue
write-add-at = Add to queue for { $moment }
write-add-to = Add to { $count ->
        [one] one place
       *[other] { $count } places
    }
write-without = Leave { $places } out and add to { $count ->
        [one] one place
       *[other] { $count } places
    }
write-now = Post now
write-not-yet = It did not go out yet.
write-not-undone = Nothing was undone.
write-not-redone = Nothing came back.
write-kept-here = Your words are all here.
write-empty = There are no words yet.
write-no-place = No place is switched on.
write-bad-link = The link must begin with https:// or http://.
write-blocked = One check says it cannot go like this; see below what would mend it.
write-think-first = At just that time, the check asks something more: it stands below. Press the button again, and it goes as it is.
write-beside = What stood here before is in the queue already, as a post of its own. Press the button again, and this goes out as another post beside it.
write-brought-back = Your unsent words were kept on this device.
write-no-file = A file of this post is no longer in the library. Bring it back there, or take it out here.
write-drop = Drop them
write-nowhere = There is nowhere to post yet.
write-nowhere-do = Your own site is a place at once; Mastodon and Bluesky take a minute each.
finding-see = See it
finding-keep = Keep it anyway
finding-keep-it = Keep it
finding-ask-again = Ask again after all
finding-kept = Kept: { $reason }
finding-compare = Compare
finding-then = Then
finding-now = Now
finding-never = Never ask about this
finding-rests = Nobody is asked about it any more: { $what }.
finding-undo = Undo
finding-kept-silent = Kept
finding-reason = Why it is right this time
write-title = Title
write-title-why = For your site, and for the card of the link.
write-tags = Tags
write-more = More: title, tags, warning, language
write-card-picture = With the picture of the page, if the page hands it over
write-card-plain = Without a picture: none is known of that page
write-card-theirs = { $place } takes what it shows of that page from there itself
write-warning = A warning first
write-warning-why = People see this line and choose whether to read on. Leave it empty if nobody needs it.
aimed-offer = This reads like an offer.
aimed-open = Nothing says yet what this is for.
aimed-would = The plan would have it so; what you chose stays.
aimed-take = Take it so
write-aim = Its place in the plan
write-objective = What it is for
objective-teach = Give something useful away
objective-gather = Bring people together
objective-offer = Ask for business
objective-tell = Tell who we are
write-at = At a time of your own
write-at-moment = Day and time
write-at-button = Queue it for then
write-bad-time = Give a day and a time that are still to come.
write-own = Own words for { $place }
write-own-chip = Own words
write-as-all = Say what all say
write-edit-here = Edit here
write-comment = A first comment
write-comment-why = Goes right under the post where a place has answers; elsewhere it is left out, and the preview says so.
write-breaks = A line with only --- begins the next post of a thread.
write-letters = { $count ->
        [0] No letters yet
        [one] One letter
       *[other] { $count } letters
    }
write-easy = easy to read
write-hard = hard to read: shorter sentences or words help
write-save = Save
write-undo = Undo
write-redo = Redo
write-kept-at = Saved at { $clock }
write-kept-queued = This is in the queue. What you write now becomes a draft of its own.
write-follows = What stood here before is in the queue. This is another draft.
write-follows-see = See that post
write-unsaved = Not saved yet; kept on this device.
write-stale = This is not of your newest words: the answer did not come. It is made anew as you go on writing.
write-ended = You are signed out.
write-ended-do = Sign in; your words come back here.
write-another = Somebody else is signed in here now, so nothing of this is saved or published.
write-another-do = Sign in as yourself; your words come back here.
write-others = { $name } is writing here too.
write-looks = Another pair of eyes
write-look-ask = Ask { $name } to check
write-look-asked = { $name } was asked to check it, { $moment }.
write-look-take-back = No longer needed
write-look-done = { $name } has looked at it, { $moment }.
write-look-mine = { $name } asked you to check this, { $moment }.
write-look-mine-nobody = You were asked to check this, { $moment }.
write-look-words = A word about it, if you like
write-look-looked = Looked at it
write-conflict = { $name } wrote other words meanwhile.
write-conflict-machine = Other words were written meanwhile.
write-conflict-safe = Yours are kept here, and nothing was written over.
write-conflict-look = Look at both
write-nothing-to-undo = Nothing stood here before.
write-nothing-to-redo = Nothing was undone that could come back.
write-media = Pictures, film, sound
write-not-attached = Not everything was attached.
write-not-attached-rest = Your words and everything else are here, and nothing has gone out.
write-media-add = Add
write-media-sending = Sending the files
write-media-underway = The files are being sent. Write on meanwhile; nothing goes out yet.
write-media-failed = The file did not arrive, so it is not attached. Your words are all here, and nothing has gone out. Try it once more.
write-media-large = Together this is larger than 512 MB, so it was not sent and nothing is attached. Your words are all here, and nothing has gone out. Make it smaller, or add one file at a time.
write-media-too-large = This was larger than 512 MB, or more than 200 files. Nothing was attached and nothing has gone out. Go one page back in your browser: your words still stand there.
write-media-library = Choose from the library
write-media-take = Attach these
write-media-all = The whole library
write-media-takes = What each place takes
write-takes-all =
    { $place }: { $count ->
        [one] one picture
       *[other] up to { $count } pictures
    }, or one film or sound of up to { $mb } MB.
write-takes-pictures =
    { $place }: { $count ->
        [one] one picture
       *[other] up to { $count } pictures
    }, no film or sound.
write-takes-films =
    { $place }: { $count ->
        [one] one picture
       *[other] up to { $count } pictures
    }, or one film of up to { $mb } MB, no sound.
write-takes-any = { $place }: every picture, film and sound.
write-media-up = Move up
write-media-down = Move down
write-media-drop = Take out
write-media-decor = It only decorates
write-media-silent = Nothing is read aloud for it.
write-media-see = See why
write-file-not-added = A file was chosen and not added yet. Choose it again under “Pictures, film, sound” and press Add.
write-files-here =
    { $count ->
        [0] No file goes here
        [one] One file goes here
       *[other] { $count } files go here
    }
write-file-n = File { $n }
write-left-out = left out
write-not-taken = does not go here
write-leave-out = Leave it out here
write-take-again = Take it here again
write-is-cut = goes cut
write-cut-here = Cut it here
write-cut-change = Change the cut
write-cut-for = Cut for { $place }
write-cut-how = Drag the bright part, or one of its corners. The arrow keys move it; with Shift they size it.
write-cut-shape = Shape
write-cut-whole = All of it
write-cut-square = Square
write-cut-upright = Upright, 4:5
write-cut-wide = Wide, 16:9
write-cut-own = A shape of its own
write-cut-own-wide = Its own shape: wide
write-cut-own-high = Its own shape: high
write-cut-size = How much of it, in %
write-cut-left = Its middle from the left, in %
write-cut-top = Its middle from the top, in %
write-cut-why = Where the middle is left empty, the cut lies around what matters most.
write-cut-show = Show this cut
write-cut-done = Done
write-whole-here = Send all of it here
write-poll = Ask with answers to choose from
write-poll-why = A poll: ask in your words above, and write the answers here.
write-poll-answer = Answer { $n }
write-poll-open = Open for
write-poll-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
write-poll-hours =
    { $count ->
        [one] one hour
       *[other] { $count } hours
    }
write-poll-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
write-poll-multiple = More than one may be chosen
write-poll-takes = { $place }: 2 to { $count } answers, open for up to { $days } days, without pictures.
write-poll-nowhere = { $place } has no polls: the answers stand there as lines of text. With “Edit here” you say it in other words.
about-title = Comment on an article
about-lead = Somebody wrote something that is worth a word. Paste its address: its title, a short quote and whose it is come along. You say what you think.
about-address = Address of the article
about-hand = If its page cannot be read, you type the quote and the name yourself.
about-look = Look at it
about-wrong = This is not an address. Paste it as your browser shows it.
about-think = What do you think of it?
about-think-why = Your own words come first; without them nothing goes out.
about-article = The article
about-unread = We could not read this page. Type what you quote and whose it is, or leave it empty: the link still leads there.
about-quote = A short quote
about-quote-why = A sentence, { $count } letters at most. It stands below your words, between quotation marks.
about-author = Who wrote it
about-site = Where it was published
about-heading = Its title
about-long = The quote is too long. Take one sentence of it.
write-ways = Other ways to begin
write-way-about = Comment on an article
write-way-again = Say an older post again
again-title = Say an older post again
again-lead = Posts that are still true and that nobody has read from you for half a year. You write a fresh first sentence; the rest is there.
again-none = Nothing is old enough yet.
again-none-why = A post comes here half a year after it went out, if it names no day, sells nothing and was not said since.
again-age =
    { $count ->
        [one] A month old.
       *[other] { $count } months old.
    }
again-why-teach = It gives something away, names no day, and you have not said it since.
again-why-tell = It tells who you are, names no day, and you have not said it since.
again-figures = no figures yet
again-button = Say it again
again-how = Begin with a fresh first sentence. Below it stands the rest, as you said it then.
again-see = See the old one
again-same = It begins like the old post. Write a first sentence that is new.
proposed-title = This week is open
proposed-lead =
    { $count ->
        [one] Here is a draft from one of your own articles.
       *[other] Here are { $count } drafts from your own articles.
    }
proposed-nothing-goes = Nothing goes out before you say so.
proposed-held = All posts are held: what you put in the queue waits until you let it go.
proposed-nowhere = No other place is connected yet, so these would stand on your own site.
proposed-at-once = Goes out when you say so
proposed-look = Look at it
proposed-go-on = Go on with it
proposed-how = These are your article’s own words. Change what you like. Once it waits in the queue, the article counts as said, and a change of it leaves your words alone.
proposed-said = The article you began with has gone to one of these places meanwhile. Switch that place off, or leave this post unwritten.
recurring-title = What comes again
recurring-lead = Posts that come back every week, month or year. Each is put in the queue a week ahead, where you can still change it or take it out.
recurring-none = Nothing comes again yet.
recurring-none-do = Write a post and choose “Again and again” beside its time.
recurring-week = Every { $weekday } at { $clock }
recurring-month = Every { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[last] last
    } { $weekday } of the month at { $clock }
recurring-year = Every year on { $date } at { $clock }
recurring-until = until { $day }
recurring-times =
    { $count ->
        [one] once
       *[other] { $count } times in all
    }
recurring-stumbled = It has rested by itself since { $moment }:
recurring-trouble-no-place = None of its places is connected. Connect one, then let it go on.
recurring-trouble-not-in-plan = What it is for is no longer in the plan. End it and set it up anew.
recurring-trouble-no-file = A file of it is no longer in the library. Bring it back, then let it go on.
recurring-trouble-empty-blank = A blank in its words has nothing to be filled with. Give the offer its dates in the plan, then let it go on.
recurring-trouble-words = Its words cannot go out as they stand. Change them, then let it go on.
recurring-rests = It has rested since { $moment } ({ $name }). Nothing new is made of it.
recurring-over = It has come for the last time.
recurring-queued = in the queue
recurring-by-hand = changed by hand
recurring-last = for the last time
recurring-words = What it says
recurring-pause = Pause
recurring-resume = Go on
recurring-remove = End it
recurring-removed = Ended ({ $count })
recurring-why = Pausing or ending takes what still waits out of the queue, except what somebody changed by hand. What went out stays.
recur-title = Again and again
recur-lead = Say once when it comes; the others are like the first.
recur-link = Again and again
recur-first = The first day
recur-clock = At what time
recur-rhythm = It comes back
recur-week = every week, on that weekday
recur-month = every month, same week and weekday
recur-last-of-month = every month, on the last such weekday
recur-year = every year, on that date
recur-until = Until
recur-times = Or so many times
recur-until-why = Leave both empty and it comes until you end it.
recur-button = Let it come again
recur-blanks = These blanks in your words are filled each time. The last three come from the offer it is part of.
recur-change = Change the words
recur-not-yet = Nothing was set up yet.
recur-bad-day = Give a first day and a time; an end is a day or a number.
recur-never-comes = It would end before it comes once.
recur-empty-blank = Nothing is known for { $blank }. Take it out, or choose what the post is part of.
recur-words-title = What it says from now on
recur-words-lead = Posts of it that wait in the queue say it too. One that somebody changed by hand stays as it is.
recur-words-button = Say this from now on
recur-words-back = Leave it as it is
words-meanwhile = Somebody changed the words meanwhile:
words-both = Yours are in the fields. Press the button again and yours stand.
recur-not-changed = Nothing was changed.
recur-over = It has come for the last time; nothing more of it goes out.
recur-leaving = One of its posts is leaving right now. Try again in a minute.
draft-title = Unfinished
draft-unfinished = Not finished yet
draft-lead = Everything you began to write. Nothing here goes out before you say so.
draft-all = All drafts
draft-new = Write something new
draft-none = Nothing lies unfinished.
draft-none-why = What you begin to write is kept here by itself.
draft-no-words = No words yet
draft-places =
    { $count ->
        [0] no place chosen
        [one] for one place
       *[other] for { $count } places
    }
draft-own =
    { $count ->
        [one] One place had words of its own.
       *[other] { $count } places had words of their own.
    }
draft-open = Go on writing
draft-remove = Delete
draft-removed = Deleted
draft-removed-why = Each can be brought back for 30 days.
draft-removed-at = Deleted { $moment }
draft-back = Bring it back
draft-versions = Earlier versions
draft-versions-h =
    { $count ->
        [0] There is no earlier version
        [one] One earlier version
       *[other] { $count } earlier versions
    }
draft-versions-why = Bring one back, and what stands there now becomes a version itself. Nothing is lost.
draft-versions-take = Bring this back
draft-versions-differ = Different from now: struck through is what stood here, underlined what stands now.
compare-title = Two texts
compare-h = { $name } wrote other words, { $moment }
compare-h-machine = Other words were written, { $moment }
compare-lead = Nothing was written over. Say which text stands; the other stays among the versions.
compare-words = What is different
compare-how = Underlined is yours, struck through is the other.
differ-own = Own words for { $place }
differ-left-out = Left out for { $place }
differ-cut = Cut for { $place }
differ-focus = What matters most
compare-mine = Your words
compare-mine-why = Change them here if you want something of both.
compare-take-mine = Take these
compare-theirs = The other words
compare-theirs-why = Yours stay among the versions.
compare-take-theirs = Take the other words
stop-label = Leaving now
stop-goes = Goes out at { $clock }.
stop-why = Until then you can stop it.
stop-button = Stop
stop-back-h = Not like this?
stop-back = Back to the drafts
stop-back-why = What has not left yet comes back with its newest words, and nothing goes out.
find-link = Find a post
find-form = Find a post, a draft, a file or a person
find-words = Words that stand in it
find-button = Find
find-latest = The latest ones.
find-count =
    { $count ->
        [0] No post with “{ $words }”.
        [one] One post with “{ $words }”.
       *[other] { $count } posts with “{ $words }”.
    }
find-span = Posts { $from } to { $to } with “{ $words }”.
find-span-latest = Posts { $from } to { $to }, the latest first.
find-pages = More of them
find-newer = Newer ones
find-older = Older ones
find-waits = Not out yet
find-taken-down = Taken down
find-cancelled = Called off, never went out
find-do = Go there
find-none = Nothing here yet.
find-nothing = Nothing with “{ $words }”.
find-none-do = Try fewer words, or a part of one.
find-more = There may be older ones. Add a word to see fewer.
bits-title = Saved words and people
bits-lead = What you write again and again, under a name. It goes into any post with two clicks.
bits-words = Words
bits-words-why = An address, a greeting, how to reach you.
bits-tags = Hashtags
bits-tags-why = Those that go together.
bits-name = Name
bits-add = Save them
bits-save = Save
bits-change = Change
bits-remove = Remove
bits-removed = Removed ({ $count })
bits-unfit = They need a name and words. Nothing was saved.
bits-taken = There is something with this name already. Nothing was saved.
bits-back-taken = There is something else with this name by now. Give that another name, then bring this back under “Removed”.
people-h = People
people-why = Written once as @name. Each place says it the way it knows this person, and with the plain name where it does not.
people-name = Name
people-mention = Written after the @
people-handle = On { $place }
people-nowhere = Said with the name everywhere.
people-add = Add somebody
people-unfit = A person needs a name, and one word of letters and digits for it. Nothing was saved.
people-taken = Somebody is mentioned by this word already. Nothing was saved.
people-back-taken = Somebody else is mentioned by this word by now. Give them another word, then bring this person back under “Removed”.
write-bit = Saved words
write-bit-none = Choose
write-bit-put = Put in
write-bit-slash = ↓ leads to the saved words
write-person = People
write-person-sign = ↓ leads to the people you keep
who-keep = Keep this person
who-why = Write @{ $mention } from now on, and each place says it the way it knows this person. Left empty: with the plain name.
who-keep-it = Keep them

## Library
shell-library = Library
library-h =
    { $count ->
        [0] Your pictures, films and sounds
        [one] One file
       *[other] { $count } pictures, films and sounds
    }.
library-h-look =
    { $count ->
        [one] One wants a look.
       *[other] { $count } want a look.
    }
library-add-h = Add pictures, films or sounds
library-add-why = JPEG, PNG, GIF, WebP, MP4, MP3 or WAV, up to 512 MB. Where it was taken and with what stays behind.
library-add = Add
library-not-kept = Not everything was kept.
library-not-kept-rest = Adding files posts nothing, and no post has changed. What was kept stands below.
library-no-file = No file was chosen.
library-not-arrived = Not all of it arrived: together it was larger than 512 MB, or the line broke. Add what is missing below once more: smaller, or one file at a time.
library-no-room = This did not fit any more: the disk of your Banyan is full. Nothing was kept, and nothing goes out without it. Make room there, or ask whoever looks after it; then add it again.
library-file-empty = This file is empty.
library-file-too-large = This is larger than 512 MB. Make it shorter or smaller and try again.
library-picture-too-large = This picture is larger than 64 MB. Make it smaller and try again.
library-file-pixels = This picture has more pixels than can be handled. Make it smaller and try again.
library-file-type = { $kind } files cannot be sent. Save it as JPEG, PNG, MP4 or MP3 and try again.
library-file-other = This is neither a picture nor a film or sound. Choose a JPEG, PNG, MP4 or MP3 file.
library-file-damaged = This file is damaged and cannot be opened. Save it again in the program it comes from.
library-empty = Nothing is here yet.
library-empty-do = What you add is kept once and found again, with its words and whose it is.
library-search = Search the library
library-show = Show
library-all = All
library-without-words = No words yet
library-ends-soon = Ends soon
library-over = Can’t be used
library-alike = Same picture twice
library-unused = Never used
library-removed = Taken out
library-tags = Words to find it by
library-none-found = Nothing like this is here.
library-show-all = Show all
library-no-name = No name
library-described = Described
library-no-words = No words yet
library-cannot-use = Can’t be used
library-cannot-use-why = No new post goes out with it. What is out stays until you take it down.
library-days-left =
    { $count ->
        [0] Last day
        [one] One day left
       *[other] { $count } days left
    }
library-consent-ended = Consent ended { $day }
library-consent-withdrawn = { $person } took the yes back
library-rights-ended = Right ended { $day }
library-consent-until = Consent until { $day }
library-rights-until = To be used until { $day }
library-rights-unknown = Nobody has said whose it is
library-rights-own = Ours
library-rights-licence = Free to use, or lent
library-rights-bought = Bought
library-same-h = These two look the same
library-in-posts =
    { $count ->
        [0] in no post
        [one] in one post
       *[other] in { $count } posts
    }.
library-keep-larger = Keep the larger one
library-keep-why = What was said of either and every yes stay with the one you keep; where they differ, the stricter word holds.
library-they-differ = They differ
library-newer = Newer ones
library-older = Older ones
library-picture = Picture
library-film = Film
library-sound = Sound
library-size = { $kb } kB
library-added = Added { $date }.
library-added-by = Added { $date } by { $name }.
library-not-saved = Nothing was changed.
library-bad-day = “{ $typed }” is not a day.
library-changed = Somebody else has said something else of this meanwhile. Your words stand below; press once more to keep them instead.
library-stands-now = Now it says:
library-stands-nothing = nothing
library-too-long = There are too many letters.
library-no-person = Say who is shown.
library-in-use =
    { $count ->
        [one] A post with it still waits. Take it out of that post first.
       *[other] { $count } posts with it still wait. Take it out of them first.
    }
library-is-out = This is out of the library.
library-is-out-kept = Another one that shows the same was kept instead. Brought back, this one stands again wherever nothing was changed since.
library-is-out-see = See the one that was kept
library-is-out-why = For 30 days you can bring it back; then it is gone.
library-bring-back = Bring it back
library-frames = How places show it
library-frames-why = This much of it is seen before somebody opens it. Opened, it is whole.
library-frame-point = around what matters
library-frame-middle = the middle, unless it goes cut
library-frame-card = in previews of your page
library-middle = What matters most
library-middle-why = Click the point that must stay in sight, or type it in as two numbers.
library-left = From the left, in %
library-top = From the top, in %
library-used = Where it was used
library-unused-yet = In no post yet.
library-see-it = See it there
library-write = Write with it
library-is-public = Public
library-waits = Waits
library-in-draft = Draft
library-in-series = Series, comes again
library-shows = What does it show?
library-read-aloud = Read aloud to people who cannot see it.
library-name = Name
library-tags-why = Between commas: spring, clients, stairs.
library-whose = Whose is it?
library-source = Who made it, or which licence
library-source-why = The name to be said, a number, an address.
library-origin = It came from
library-until = May be used until
library-until-why = Left empty, it does not end. From the next day on no post goes out with it.
library-save = Save
library-people = Who is shown
library-people-why = Everybody who can be recognised has to agree.
library-taken-back = Took the yes back on { $day }. Nothing with it goes out.
library-said-yes = Said yes on { $day }.
library-until-day = Until { $day }.
library-until-back = Until it is taken back.
library-yes-only = Only at { $places }.
library-take-back = Note that it was taken back
library-by-mistake = This was noted by mistake
library-was-mistake = The yes of { $person } was noted by mistake and does not count. You can bring it back for 30 days.
library-see-yes = See the yes of { $person }
library-paper = What they signed, or the mail in which they said it
library-paper-keep = Keep the paper of this yes
library-paper-other = Keep another paper
library-paper-why = Any file up to 10 MB. Only those who may write here can open it.
library-paper-do = Keep it
library-paper-too-large = This is larger than 10 MB. Make it smaller and try again.
library-ask = Ask { $person } again
library-ask-why = Copy these words into a mail or a message. Then note the new yes here.
library-ask-hello = Hello { $person },
library-ask-shown = you said yes to our showing this: { $shown }.
library-ask-given = That was on { $day }.
library-ask-terms = We agreed on: { $terms }.
library-ask-until = Your yes is until { $day }.
library-ask-please = May we go on showing it, where and until when? A short answer is enough, and a no is fine.
library-ask-from = { $person }, { $business }
library-note-yes = Note a yes
library-person = Who
library-terms = To what
library-terms-like = Site and networks, first name only
library-given = Said yes on
library-ends = Until
library-yes-where = Only at
library-yes-where-why = With none ticked, everywhere. A new yes of the same person takes the place of the one before.
library-note-it = Note it
library-delete = Delete
library-delete-why = You can bring it back for 30 days.
library-loses-drafts =
    { $count ->
        [one] One draft carries it: without it that draft cannot go out until you choose another.
       *[other] { $count } drafts carry it: without it they cannot go out until you choose another.
    }
library-loses-series =
    { $count ->
        [one] One series carries it: its next post would wait for you.
       *[other] { $count } series carry it: their next posts would wait for you.
    }
