-- Text sorts by code point on both engines. Instants are UTC milliseconds. JSON is kept as text.

CREATE TABLE workspace (
    id {uuid} PRIMARY KEY,
    name {text} NOT NULL,
    zone {text} NOT NULL,
    language {text} NOT NULL,
    site_address {text},
    tagline {text},
    carry_rules {text} NOT NULL,
    demo BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

-- A hold of all posts: who and when. Let go = the row gets an end.
CREATE TABLE hold (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    reason {text} NOT NULL,
    held_at BIGINT NOT NULL,
    held_by {uuid},
    released_at BIGINT,
    released_by {uuid}
);
CREATE UNIQUE INDEX hold_open ON hold (workspace_id) WHERE released_at IS NULL;

CREATE TABLE app_user (
    id {uuid} PRIMARY KEY,
    email {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    password_hash {text} NOT NULL,
    language {text} NOT NULL,
    created_at BIGINT NOT NULL,
    password_changed_at BIGINT NOT NULL
);

CREATE TABLE member (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    role {text} NOT NULL,
    since BIGINT NOT NULL,
    -- The last day on which the seat is theirs, where the business is; and who ended it before.
    ends_on {text},
    ended_at BIGINT,
    ended_by {uuid},
    PRIMARY KEY (workspace_id, user_id)
);

-- What somebody put off on Today, for themself, until that moment.
CREATE TABLE need_later (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    mark {text} NOT NULL,
    put_off_at BIGINT NOT NULL,
    back_at BIGINT NOT NULL,
    PRIMARY KEY (workspace_id, user_id, mark)
);

-- The cookie's value is never stored, only its digest.
CREATE TABLE session (
    digest {bytes} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_by_user ON session (user_id);

-- A token with which a program works for its maker, up to a role. The token itself is never stored, only its digest.
CREATE TABLE api_token (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    digest {bytes} NOT NULL,
    name {text} NOT NULL,
    role {text} NOT NULL,
    ends_on {text},
    made_at BIGINT NOT NULL,
    made_by {uuid} NOT NULL REFERENCES app_user (id),
    used_at BIGINT,
    removed_at BIGINT,
    removed_by {uuid}
);
CREATE UNIQUE INDEX api_token_once ON api_token (digest);

-- What a program sent under a name of its own, and, sealed, what was answered.
CREATE TABLE sent_once (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    token {uuid} NOT NULL REFERENCES api_token (id),
    name {text} NOT NULL,
    digest {text} NOT NULL,
    sent_at BIGINT NOT NULL,
    answer {bytes}
);
CREATE UNIQUE INDEX sent_once_name ON sent_once (workspace_id, token, name);

-- Every version of the plan, whole: the newest is the plan, and nothing is changed in place.
CREATE TABLE plan_revision (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    revision BIGINT NOT NULL,
    document {text} NOT NULL,
    how {text} NOT NULL,
    reason {text},
    made_at BIGINT NOT NULL,
    made_by {uuid},
    made_with {uuid}
);
CREATE UNIQUE INDEX plan_revision_once ON plan_revision (workspace_id, revision);

-- A business or IT plan that was looked at: a file kept under its digest, or where it lies. The newest of a step counts.
CREATE TABLE paper (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    step {text} NOT NULL,
    name {text} NOT NULL,
    link {text},
    digest {text},
    bytes BIGINT,
    unread {text},
    kept_at BIGINT NOT NULL,
    kept_by {uuid}
);
CREATE INDEX paper_step ON paper (workspace_id, step);

-- A goal found in a paper, or typed in. Decided without a row of the plan: left out.
CREATE TABLE paper_goal (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    step {text} NOT NULL,
    paper_id {uuid} REFERENCES paper (id),
    words {text} NOT NULL,
    line BIGINT,
    page BIGINT,
    target BIGINT,
    until_day {text},
    found_at BIGINT NOT NULL,
    plan_row BIGINT,
    decided_at BIGINT,
    decided_by {uuid}
);
CREATE INDEX paper_goal_step ON paper_goal (workspace_id, step);

-- What was answered to a First Step, each time; the newest of a step counts.
CREATE TABLE step_answer (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    step {text} NOT NULL,
    answer {text} NOT NULL,
    looked_by {text} NOT NULL,
    looked_on {text} NOT NULL,
    reason {text} NOT NULL,
    answered_at BIGINT NOT NULL,
    answered_by {uuid}
);
CREATE INDEX step_answer_step ON step_answer (workspace_id, step);

-- What a person said they know, each time; the newest to a question counts.
CREATE TABLE knowing_answer (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    question {text} NOT NULL,
    knows BOOLEAN NOT NULL,
    answered_at BIGINT NOT NULL
);
CREATE INDEX knowing_answer_user ON knowing_answer (workspace_id, user_id);

-- What a person wants to learn or do, by its day: lessons, acts, books, courses.
CREATE TABLE learning (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    kind {text} NOT NULL,
    what {text} NOT NULL,
    place {text} NOT NULL,
    cost {text} NOT NULL,
    due_on {text} NOT NULL,
    added_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE INDEX learning_user ON learning (workspace_id, user_id);

-- A review of the plan: open until somebody ends it with a version of the plan.
CREATE TABLE review (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    begun_at BIGINT NOT NULL,
    begun_by {uuid},
    distraction {text},
    words {text},
    plan_version BIGINT,
    ended_at BIGINT,
    ended_by {uuid}
);
CREATE UNIQUE INDEX review_open ON review (workspace_id) WHERE ended_at IS NULL;
CREATE INDEX review_ended ON review (workspace_id, ended_at);

-- Whether a colleague believes in it, in that colleague's own words.
CREATE TABLE review_voice (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    review_id {uuid} NOT NULL REFERENCES review (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    believes {text} NOT NULL,
    words {text} NOT NULL,
    said_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX review_voice_once ON review_voice (review_id, user_id);
-- What the owner answered to the first questions. Every answer stays, the newest counts; without one: not now.
CREATE TABLE first_answer (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    question {text} NOT NULL,
    answer {text},
    said_at BIGINT NOT NULL,
    said_by {uuid}
);
CREATE INDEX first_answer_question ON first_answer (workspace_id, question, said_at);

-- What was typed on a page of the first run before somebody left it for later: nothing of it is answered yet.
CREATE TABLE first_typed (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    page {text} NOT NULL,
    typed {text} NOT NULL,
    typed_at BIGINT NOT NULL,
    typed_by {uuid},
    PRIMARY KEY (workspace_id, page)
);

-- A link with which somebody outside reads the plan. The link itself is never stored, only its digest.
CREATE TABLE plan_link (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    digest {bytes} NOT NULL,
    name {text} NOT NULL,
    with_money BOOLEAN NOT NULL,
    ends_on {text},
    made_at BIGINT NOT NULL,
    made_by {uuid},
    opened_at BIGINT,
    revoked_at BIGINT,
    revoked_by {uuid}
);
CREATE UNIQUE INDEX plan_link_once ON plan_link (digest);

CREATE TABLE source (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    kind {text} NOT NULL,
    address {text} NOT NULL,
    name {text} NOT NULL,
    carries_since BIGINT,
    secret {bytes},
    etag {text},
    last_modified {text},
    cursor {text},
    created_at BIGINT NOT NULL,
    first_polled_at BIGINT,
    last_polled_at BIGINT,
    next_poll_at BIGINT NOT NULL,
    lease_until BIGINT,
    failures BIGINT NOT NULL,
    trouble {text},
    silent_since BIGINT,
    gone_at BIGINT,
    removed_at BIGINT
);
CREATE INDEX source_due ON source (next_poll_at) WHERE removed_at IS NULL AND gone_at IS NULL;
CREATE UNIQUE INDEX source_once ON source (workspace_id, kind, address) WHERE removed_at IS NULL;

-- A question about arrivals that look wrong. Open until somebody answers.
CREATE TABLE arrival_hold (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    source_id {uuid} NOT NULL REFERENCES source (id),
    reason {text} NOT NULL,
    raised_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by {uuid}
);
CREATE INDEX arrival_hold_open ON arrival_hold (workspace_id) WHERE decided_at IS NULL;

CREATE TABLE item (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    source_id {uuid} NOT NULL REFERENCES source (id),
    remote_id {text} NOT NULL,
    link_key {text},
    text_key {text} NOT NULL,
    title_key {text},
    identity {text} NOT NULL,
    kind {text} NOT NULL,
    title {text} NOT NULL,
    data {text} NOT NULL,
    state {text} NOT NULL,
    published_at BIGINT,
    first_seen_at BIGINT NOT NULL,
    changed_at BIGINT,
    link_checked_at BIGINT
);
CREATE UNIQUE INDEX item_once ON item (workspace_id, source_id, remote_id);
CREATE INDEX item_link ON item (workspace_id, link_key);
CREATE INDEX item_text ON item (workspace_id, text_key);
CREATE INDEX item_title ON item (workspace_id, title_key);
CREATE INDEX item_source ON item (source_id, COALESCE(published_at, first_seen_at), id);
CREATE INDEX item_state ON item (source_id, state, COALESCE(published_at, first_seen_at), id);
CREATE INDEX item_newest ON item (workspace_id, COALESCE(published_at, first_seen_at), id);

-- A kept file, once a business: what it is, its words, whose it is and until when. Taken out = the row says when.
CREATE TABLE asset (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    digest {text} NOT NULL,
    mime_type {text} NOT NULL,
    bytes BIGINT NOT NULL,
    width BIGINT,
    height BIGINT,
    duration_ms BIGINT,
    codecs {text} NOT NULL DEFAULT '',
    -- A small picture of it, kept beside it.
    preview {text},
    -- 64 bits of how it looks.
    likeness BIGINT,
    name {text} NOT NULL DEFAULT '',
    alt {text},
    -- The point that matters, in thousandths from the middle, right and up positive.
    focus_x BIGINT,
    focus_y BIGINT,
    tags {text} NOT NULL DEFAULT '[]',
    rights {text} NOT NULL DEFAULT 'unknown',
    rights_source {text} NOT NULL DEFAULT '',
    rights_until {text},
    -- Where it was fetched from.
    origin {text},
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by {uuid},
    removed_at BIGINT,
    removed_by {uuid}
);
CREATE UNIQUE INDEX asset_once ON asset (workspace_id, digest);
CREATE INDEX asset_newest ON asset (workspace_id, created_at, id);
CREATE INDEX asset_origin ON asset (workspace_id, origin);
CREATE INDEX asset_ends ON asset (workspace_id, rights_until) WHERE rights_until IS NOT NULL;

-- Somebody who is shown, and said yes: to what, where, from when, until when; or took it back. No networks: everywhere.
CREATE TABLE asset_consent (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    asset_id {uuid} NOT NULL REFERENCES asset (id),
    name {text} NOT NULL,
    terms {text} NOT NULL,
    networks {text},
    given_on {text},
    until_day {text},
    noted_at BIGINT NOT NULL,
    noted_by {uuid},
    withdrawn_on {text},
    paper_name {text},
    paper_digest {text},
    removed_at BIGINT,
    removed_by {uuid}
);
CREATE INDEX asset_consent_asset ON asset_consent (asset_id);
CREATE INDEX asset_consent_people ON asset_consent (workspace_id, noted_at);
CREATE INDEX asset_consent_ends ON asset_consent (workspace_id, until_day) WHERE until_day IS NOT NULL;

-- Two that look alike, and a person said that they differ.
CREATE TABLE asset_differs (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    one_id {uuid} NOT NULL REFERENCES asset (id),
    other_id {uuid} NOT NULL REFERENCES asset (id),
    said_at BIGINT NOT NULL,
    said_by {uuid},
    PRIMARY KEY (one_id, other_id)
);

-- One of two that look alike was kept instead of this one, and what that changed: for thirty days it can be put back.
CREATE TABLE asset_instead (
    other_id {uuid} PRIMARY KEY REFERENCES asset (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    kept_id {uuid} NOT NULL REFERENCES asset (id),
    changed {text} NOT NULL,
    kept_at BIGINT NOT NULL,
    kept_by {uuid}
);

CREATE TABLE channel (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    network {text} NOT NULL,
    name {text} NOT NULL,
    handle {text} NOT NULL,
    identity {text} NOT NULL,
    facts {text} NOT NULL,
    credential {bytes},
    schedule {text} NOT NULL,
    simulated BOOLEAN NOT NULL,
    connected_at BIGINT NOT NULL,
    checked_at BIGINT,
    paused_at BIGINT,
    pause_reason {text},
    slow_until BIGINT,
    removed_at BIGINT
);
CREATE UNIQUE INDEX channel_once ON channel (workspace_id, network, identity) WHERE removed_at IS NULL;
CREATE INDEX channel_workspace ON channel (workspace_id);

-- A place that rests: nothing goes there any more, and what was said stays. Woken = the row says when and by whom.
CREATE TABLE channel_rest (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    channel_id {uuid} NOT NULL REFERENCES channel (id),
    -- The last year it was used; of a place of former years long before it was written down.
    until_year BIGINT NOT NULL,
    why {text} NOT NULL,
    -- What it took out of the queue, the series and the plan: for a while it can be undone.
    taken {text} NOT NULL,
    rested_at BIGINT NOT NULL,
    rested_by {uuid},
    woken_at BIGINT,
    woken_by {uuid}
);
CREATE UNIQUE INDEX channel_rest_open ON channel_rest (channel_id) WHERE woken_at IS NULL;
CREATE INDEX channel_rest_channel ON channel_rest (channel_id);

-- A visit to a network's sign-in page that has not come back yet.
CREATE TABLE connecting (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    network {text} NOT NULL,
    pending {bytes} NOT NULL,
    url {text} NOT NULL,
    started_at BIGINT NOT NULL
);

CREATE TABLE post (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    item_id {uuid} REFERENCES item (id),
    title {text} NOT NULL,
    data {text} NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by {uuid},
    words_changed_at BIGINT,
    words_changed_by {uuid}
);
CREATE INDEX post_item ON post (item_id);
CREATE INDEX post_written ON post (workspace_id, created_at) WHERE created_by IS NOT NULL;

CREATE TABLE variant (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    post_id {uuid} NOT NULL REFERENCES post (id),
    channel_id {uuid} NOT NULL REFERENCES channel (id),
    data {text} NOT NULL,
    findings {text} NOT NULL,
    own_words BOOLEAN NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX variant_post ON variant (post_id);

-- The words by which a post is found: those of its variants, in small letters without accents. Written with the words.
CREATE TABLE post_word (
    workspace_id {uuid} NOT NULL,
    word {text} NOT NULL,
    post_id {uuid} NOT NULL,
    PRIMARY KEY (workspace_id, word, post_id)
){clustered};
-- So that a post of which one word is known is asked for another, and not the other for all its posts.
CREATE INDEX post_word_of_post ON post_word (post_id, word);

-- Under which keys the likes of what was said are found, by a post or by an item. Made from the words and written with
-- them; a key that leads to words that have changed since costs one look.
CREATE TABLE said_key (
    workspace_id {uuid} NOT NULL,
    key BIGINT NOT NULL,
    said_id {uuid} NOT NULL,
    PRIMARY KEY (workspace_id, key, said_id)
){clustered};

-- What the owner told the guard: a rule it no longer asks about, a name it asks about first. Taken back = it gets an end.
CREATE TABLE guard_choice (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    kind {text} NOT NULL,
    what {text} NOT NULL,
    chosen_at BIGINT NOT NULL,
    chosen_by {uuid},
    ended_at BIGINT,
    ended_by {uuid}
);
CREATE UNIQUE INDEX guard_choice_open ON guard_choice (workspace_id, kind, what) WHERE ended_at IS NULL;

-- Which files a variant carries.
CREATE TABLE asset_use (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    variant_id {uuid} NOT NULL REFERENCES variant (id),
    asset_id {uuid} NOT NULL REFERENCES asset (id),
    PRIMARY KEY (variant_id, asset_id)
);
CREATE INDEX asset_use_asset ON asset_use (asset_id, variant_id);

-- What a page that posts lead to says of itself, as its card shows it. Asked for again after a while.
CREATE TABLE link_card (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    -- Of its address, which may be longer than a key can be.
    digest {text} NOT NULL,
    title {text} NOT NULL,
    description {text} NOT NULL,
    image {text},
    -- When it was asked for last, and whether it could be read then.
    read_at BIGINT NOT NULL,
    was_read BOOLEAN NOT NULL,
    PRIMARY KEY (workspace_id, digest)
);

-- A finding a person decided to keep: who, when, why.
CREATE TABLE kept_finding (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    variant_id {uuid} NOT NULL REFERENCES variant (id),
    -- Of the variant's words that it was said of.
    revision BIGINT NOT NULL,
    rule {text} NOT NULL,
    -- The thing that the rule had found.
    about {text},
    reason {text},
    kept_at BIGINT NOT NULL,
    kept_by {uuid}
);

CREATE TABLE publication (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    post_id {uuid} NOT NULL REFERENCES post (id),
    variant_id {uuid} NOT NULL REFERENCES variant (id),
    channel_id {uuid} NOT NULL REFERENCES channel (id),
    -- Whom its post is for, by the name in the plan; empty: everybody.
    audience {text} NOT NULL DEFAULT '',
    key {text} NOT NULL,
    state {text} NOT NULL,
    due_at BIGINT NOT NULL,
    born_at BIGINT NOT NULL,
    tolerance_ms BIGINT NOT NULL,
    rendered {text},
    steps {text},
    done {text} NOT NULL,
    generation BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    looks BIGINT NOT NULL,
    look_again_at BIGINT,
    ticket {text},
    asks_person BOOLEAN NOT NULL,
    trouble {text},
    -- How it asked when it was missed, before a person said what becomes of it: that can be taken back.
    answered {text},
    lease_owner {uuid},
    lease_until BIGINT,
    left_at BIGINT,
    published_at BIGINT,
    -- When it got other words after it was out.
    changed_at BIGINT,
    taken_down_at BIGINT,
    -- A page of our own has an address kept free for it; what leads there names the page, which is out first.
    page_slug {text},
    page_id {uuid},
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX publication_once ON publication (workspace_id, key);
CREATE UNIQUE INDEX publication_page ON publication (workspace_id, page_slug) WHERE page_slug IS NOT NULL;
CREATE INDEX publication_due ON publication (due_at) WHERE state = 'scheduled';
CREATE INDEX publication_look ON publication (look_again_at) WHERE look_again_at IS NOT NULL;
CREATE INDEX publication_lease ON publication (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX publication_channel ON publication (channel_id, due_at);
CREATE INDEX publication_post ON publication (post_id);
-- So that what a file went out with is told without reading it.
CREATE INDEX publication_variant ON publication (variant_id, state, post_id);
CREATE INDEX publication_asks ON publication (workspace_id, due_at) WHERE asks_person;
CREATE INDEX publication_out ON publication (workspace_id, published_at);
CREATE INDEX publication_channel_out ON publication (channel_id, published_at);
CREATE INDEX publication_around ON publication (workspace_id, due_at);
CREATE INDEX publication_heard ON publication (workspace_id, audience, due_at);
CREATE INDEX publication_said ON publication (workspace_id, state, published_at, post_id);
CREATE INDEX publication_waits ON publication (workspace_id, state, due_at);

-- What people chose in the poll of a publication, as its network told it last; none where it has told nothing yet.
CREATE TABLE poll_result (
    publication_id {uuid} PRIMARY KEY REFERENCES publication (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    data {text},
    -- Times in a row it was asked for and nothing was told.
    silences BIGINT NOT NULL,
    -- None: nothing can change any more.
    next_ask_at BIGINT
);

-- Other words for what is out already, or none where it is taken down: written down before they leave. Without an end,
-- or with a lost answer, nobody knows which of both stand there.
CREATE TABLE edit (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    publication_id {uuid} NOT NULL REFERENCES publication (id),
    part BIGINT NOT NULL,
    words_before {text} NOT NULL,
    words_after {text},
    started_at BIGINT NOT NULL,
    started_by {uuid},
    ended_at BIGINT,
    outcome {text},
    detail {text}
);
CREATE INDEX edit_publication ON edit (publication_id, started_at);

-- A post that is being written: kept at every change. Put in the queue = it names its post; removed = the row says who.
CREATE TABLE draft (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    data {text} NOT NULL,
    revision BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    begun_by {uuid},
    changed_at BIGINT NOT NULL,
    changed_by {uuid},
    -- The open page that changed it last: its own words never stand against each other.
    page {uuid},
    queued_at BIGINT,
    post_id {uuid} REFERENCES post (id),
    -- What the words before it became while its page was open: others than those begin a draft of their own.
    follows {uuid} REFERENCES post (id),
    removed_at BIGINT,
    removed_by {uuid},
    -- The version that stands again, while somebody goes back and forth.
    at_version {uuid}
);
CREATE INDEX draft_open ON draft (workspace_id, changed_at) WHERE queued_at IS NULL;
CREATE INDEX draft_post ON draft (post_id);

-- How a draft stood before: who made it so, and when.
CREATE TABLE draft_version (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    draft_id {uuid} NOT NULL REFERENCES draft (id),
    data {text} NOT NULL,
    saved_at BIGINT NOT NULL,
    saved_by {uuid},
    kept_at BIGINT NOT NULL
);
CREATE INDEX draft_version_draft ON draft_version (draft_id, kept_at);

-- A post that comes again: its words with their blanks, and when. Paused or removed = the row says since when and by whom.
CREATE TABLE recurring (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    data {text} NOT NULL,
    rhythm {text} NOT NULL,
    revision BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by {uuid},
    paused_at BIGINT,
    paused_by {uuid},
    -- Why it paused by itself.
    trouble {text},
    removed_at BIGINT,
    removed_by {uuid}
);
CREATE INDEX recurring_open ON recurring (workspace_id) WHERE removed_at IS NULL;

-- Each of its days has one post at most: written in the commit that puts the post in the queue.
CREATE TABLE recurring_made (
    recurring_id {uuid} NOT NULL REFERENCES recurring (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    day {text} NOT NULL,
    -- The moment it was made for; a post that waits for another one was moved by a person.
    due_at BIGINT NOT NULL,
    post_id {uuid} REFERENCES post (id),
    made_at BIGINT NOT NULL,
    PRIMARY KEY (recurring_id, day)
);

-- Who has a draft open just now.
CREATE TABLE draft_reader (
    draft_id {uuid} NOT NULL REFERENCES draft (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (draft_id, user_id)
);

-- Whom somebody asked to look at a draft before it goes; looked at = when, and in which words they said so.
CREATE TABLE draft_look (
    draft_id {uuid} NOT NULL REFERENCES draft (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    asked_at BIGINT NOT NULL,
    asked_by {uuid},
    looked_at BIGINT,
    words {text},
    PRIMARY KEY (draft_id, user_id)
);
CREATE INDEX draft_look_open ON draft_look (workspace_id, user_id) WHERE looked_at IS NULL;

-- Words that are written again and again: a bit of text, or a set of hashtags.
CREATE TABLE saved_bit (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    kind {text} NOT NULL,
    name {text} NOT NULL,
    words {text} NOT NULL,
    made_at BIGINT NOT NULL,
    made_by {uuid},
    removed_at BIGINT,
    removed_by {uuid}
);
CREATE UNIQUE INDEX saved_bit_once ON saved_bit (workspace_id, kind, name) WHERE removed_at IS NULL;

-- A person as posts mention them: by one word, and under the name each network knows.
CREATE TABLE contact (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    mention {text} NOT NULL,
    name {text} NOT NULL,
    handles {text} NOT NULL,
    made_at BIGINT NOT NULL,
    made_by {uuid},
    removed_at BIGINT,
    removed_by {uuid}
);
CREATE UNIQUE INDEX contact_once ON contact (workspace_id, mention) WHERE removed_at IS NULL;

CREATE TABLE attempt (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    publication_id {uuid} NOT NULL REFERENCES publication (id),
    step BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    sender {uuid} NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- The sender itself, or whoever found it left behind.
    ended_by {uuid},
    outcome {text},
    detail {text}
);
CREATE INDEX attempt_publication ON attempt (publication_id, started_at);
CREATE INDEX attempt_unavailable ON attempt (publication_id, started_at) WHERE outcome = 'unavailable';

CREATE TABLE article (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    step_key {text} NOT NULL,
    slug {text} NOT NULL,
    title {text} NOT NULL,
    body_text {text} NOT NULL,
    body_html {text},
    -- Read first; whoever reads it chooses whether to read on.
    warning {text},
    language {text},
    canonical_url {text},
    tags {text} NOT NULL,
    media {text} NOT NULL,
    card {text},
    published_at BIGINT NOT NULL,
    updated_at BIGINT,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX article_once ON article (workspace_id, step_key);
CREATE UNIQUE INDEX article_slug ON article (workspace_id, slug);
CREATE INDEX article_published ON article (workspace_id, published_at);

-- What a page shows: its files by their ids, the picture of its card by its digest. Everybody may ask for them.
CREATE TABLE article_file (
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    article_id {uuid} NOT NULL REFERENCES article (id),
    name {text} NOT NULL,
    PRIMARY KEY (name, article_id)
);
CREATE INDEX article_file_article ON article_file (article_id);

-- A stretch of one person's work at one task, from the first page of it to the last: times the server saw.
CREATE TABLE work_stretch (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    user_id {uuid} NOT NULL REFERENCES app_user (id),
    task {text} NOT NULL,
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    worked_ms BIGINT NOT NULL
);
CREATE INDEX work_stretch_latest ON work_stretch (workspace_id, user_id, seen_at);
CREATE INDEX work_stretch_began ON work_stretch (workspace_id, began_at);

-- The code on the wall by the telephone: whoever has it may note what it is for, and nothing else. A new one ends the old.
CREATE TABLE wall_code (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    digest {bytes} NOT NULL,
    sealed {bytes} NOT NULL,
    -- What may be noted through it, in their order: `call talk`.
    kinds {text} NOT NULL,
    made_at BIGINT NOT NULL,
    made_by {uuid},
    ended_at BIGINT,
    ended_by {uuid}
);
CREATE UNIQUE INDEX wall_code_digest ON wall_code (digest);
CREATE UNIQUE INDEX wall_code_open ON wall_code (workspace_id) WHERE ended_at IS NULL;

-- What somebody told of an hour, a person or a coin. Days are written as they are where the business is; what nobody
-- told is NULL, never zero. Taken back = the row says when and by whom.
CREATE TABLE ledger_entry (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    kind {text} NOT NULL,
    day {text} NOT NULL,
    task {text},
    minutes BIGINT,
    people BIGINT,
    cards BIGINT,
    cents BIGINT,
    currency {text},
    plan_row BIGINT,
    reason {text},
    about {text},
    noted_at BIGINT NOT NULL,
    noted_by {uuid},
    -- Noted at the wall, without signing in.
    wall_code_id {uuid} REFERENCES wall_code (id),
    undone_at BIGINT,
    undone_by {uuid}
);
-- Who came is counted over years, from the index alone. SQLite wants `undone_at` in it for that, which says nothing here.
CREATE INDEX ledger_entry_day ON ledger_entry (workspace_id, day, kind, plan_row, reason, people, undone_at)
    WHERE undone_at IS NULL;

-- What a goal's number was on a day, as somebody read it where it is counted; of a day the last that was told stands.
CREATE TABLE goal_number (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    plan_row BIGINT NOT NULL,
    day {text} NOT NULL,
    number {text} NOT NULL,
    told_at BIGINT NOT NULL,
    told_by {uuid}
);
CREATE UNIQUE INDEX goal_number_once ON goal_number (workspace_id, plan_row, day);

-- Cards handed over somewhere, with a short address of their own.
CREATE TABLE card_batch (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    code {text} NOT NULL,
    name {text} NOT NULL,
    cards BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by {uuid}
);
CREATE UNIQUE INDEX card_batch_code ON card_batch (code);
CREATE INDEX card_batch_workspace ON card_batch (workspace_id, made_at);

CREATE TABLE card_opened (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    batch_id {uuid} NOT NULL REFERENCES card_batch (id),
    opened_at BIGINT NOT NULL
);
CREATE INDEX card_opened_batch ON card_opened (batch_id);
CREATE INDEX card_opened_latest ON card_opened (workspace_id, opened_at);

-- Visits of the own site from elsewhere: a day, a host, a number, and nothing of anybody.
CREATE TABLE site_visit (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    day {text} NOT NULL,
    host {text} NOT NULL,
    visits BIGINT NOT NULL
);
CREATE UNIQUE INDEX site_visit_once ON site_visit (workspace_id, day, host);

-- Where the last look into a place's inbox stood, and when the next comes.
CREATE TABLE inbox_look (
    channel_id {uuid} PRIMARY KEY REFERENCES channel (id),
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    cursor {text},
    -- When it was possible last.
    looked_at BIGINT,
    next_look_at BIGINT NOT NULL,
    failures BIGINT NOT NULL
);

-- What somebody wrote to us on a network. Open until they are answered or need no answer.
CREATE TABLE message (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    channel_id {uuid} NOT NULL REFERENCES channel (id),
    remote_id {text} NOT NULL,
    kind {text} NOT NULL,
    author_id {text} NOT NULL,
    author_name {text} NOT NULL,
    author_handle {text} NOT NULL,
    excerpt {text} NOT NULL,
    url {text},
    received_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by {uuid},
    settled_as {text},
    entry_id {uuid} REFERENCES ledger_entry (id)
);
CREATE UNIQUE INDEX message_once ON message (channel_id, remote_id);
CREATE INDEX message_waits ON message (workspace_id, received_at) WHERE settled_at IS NULL;
CREATE INDEX message_wrote ON message (workspace_id, received_at, author_name, author_handle);
CREATE INDEX message_settled ON message (workspace_id, settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX message_entry ON message (workspace_id, entry_id) WHERE entry_id IS NOT NULL;

CREATE TABLE event (
    id {uuid} PRIMARY KEY,
    workspace_id {uuid} NOT NULL REFERENCES workspace (id),
    at BIGINT NOT NULL,
    actor {uuid},
    token {uuid},
    what {text} NOT NULL,
    subject {uuid},
    data {text} NOT NULL
);
CREATE INDEX event_at ON event (workspace_id, at);
