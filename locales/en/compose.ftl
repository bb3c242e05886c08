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
write-over = { $count } too many for { $place }
write-over-short = { $n } too many
write-look = How it will look
write-preview = Show previews
write-no-preview = Write a few words and choose a place; then it stands here.
write-about = About like this. Each place has its own look; words, cuts and limits are exact.
write-shortened = Shortened for you
write-thread =
    { $count ->
        [one] One part
       *[other] Thread of { $count }
    }
write-guard = Before it goes out
write-guard-more =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
write-slot = Next free time
write-no-slot = At once
write-no-slot-why = There is no posting time to wait for.
write-queue = Add to queue
write-now = Post now
write-not-yet = It did not go out yet.
write-kept-here = Your words are all here.
write-empty = There are no words yet.
write-no-place = No place is switched on.
write-bad-link = The link must begin with https:// or http://.
write-blocked = One check says it cannot go like this; see below what would mend it.
write-brought-back = Your unsent words were kept on this device.
write-drop = Drop them
write-nowhere = There is nowhere to post yet.
write-nowhere-do = Connect a place first; a minute each for Mastodon and Bluesky.
finding-see = See it
finding-keep = Keep it anyway
finding-keep-it = Keep it
finding-kept = Kept: { $reason }
finding-compare = Compare
finding-then = Then
finding-now = Now
finding-never = Never ask about this
finding-kept-silent = Kept
finding-reason = Why it is right this time
write-title = Title
write-title-why = For your site, and for the card of the link.
write-tags = Tags
write-more = More: title, tags, warning, language
write-warning = A warning first
write-warning-why = People see this line and choose whether to read on. Leave it empty if nobody needs it.
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
write-save = Save
write-undo = Undo
write-kept-at = Saved at { $clock }
write-kept-queued = This is in the queue. What you write now becomes a draft of its own.
write-unsaved = Not saved yet; kept on this device.
write-others = { $name } is writing here too.
write-conflict = { $name } wrote other words meanwhile.
write-conflict-machine = Other words were written meanwhile.
write-conflict-safe = Yours are kept here, and nothing was written over.
write-conflict-look = Look at both
write-nothing-to-undo = Nothing stood here before.
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
draft-open = Write on
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
compare-title = Two texts
compare-h = { $name } wrote other words, { $moment }
compare-h-machine = Other words were written, { $moment }
compare-lead = Nothing was written over. Say which text stands; the other stays among the versions.
compare-words = What is different
compare-how = Underlined is yours, struck through is the other.
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
find-title = Find a post
find-link = Find a post
find-words = Words that stand in it
find-button = Find
find-latest = The latest ones.
find-count =
    { $count ->
        [0] No post with “{ $words }”.
        [one] One post with “{ $words }”.
       *[other] { $count } posts with “{ $words }”.
    }
find-none = Nothing here yet.
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
bits-unfit = They need a name and words. Nothing was saved.
bits-taken = There is something with this name already. Nothing was saved.
people-h = People
people-why = Written once as @name. Each place says it the way it knows this person, and with the plain name where it does not.
people-name = Name
people-mention = Written after the @
people-handle = On { $place }
people-nowhere = Said with the name everywhere.
people-add = Add somebody
people-unfit = A person needs a name, and one word of letters and digits for it. Nothing was saved.
people-taken = Somebody is mentioned by this word already. Nothing was saved.
write-bit = Saved words
write-bit-none = Choose
write-bit-put = Put in
