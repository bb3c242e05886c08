//! One suite for every room, chosen by the abilities it declares.
//!
//! A room hands over a [`Harness`] that can open a fresh [`Ground`]: its simulated network (or a real one), what stands
//! there, and how to make it lose an answer. `conformance_suite!` makes one test of each promise.

mod answers;
mod editing;
mod ground;
mod inbox;
mod insights;
mod limits;
mod once;
mod sample;
mod walk;

pub use answers::{a_revoked_credential_asks_to_reconnect, too_fast_is_told_with_a_moment};
pub use editing::{a_change_is_seen_and_may_be_repeated, taking_down_twice_is_done_once};
pub use ground::{Ground, Harness};
pub use inbox::{what_came_is_not_brought_again, what_people_do_comes_home};
pub use insights::{every_answer_of_a_poll_has_its_votes, unknown_numbers_are_none};
pub use limits::{
    abilities_are_what_the_limits_say, hostile_words_are_rendered_or_refused, limits_are_exact_at_the_network,
    long_words_are_never_cut_silently, polls_are_as_large_as_the_limits_say,
};
pub use once::{
    a_lost_answer_is_found_not_repeated, a_request_that_never_arrived_is_not_found,
    another_posts_twin_is_never_claimed, looking_creates_nothing, the_same_key_never_posts_twice_where_keys_count,
};
pub use walk::preview_equals_what_was_sent;

/// Makes the tests of one room: `conformance_suite!(my_connector(), MyHarness);`
///
/// Both are expressions that are evaluated anew for each test.
#[macro_export]
macro_rules! conformance_suite {
    ($connector:expr, $harness:expr) => {
        $crate::conformance_suite! { @each $connector, $harness;
            abilities_are_what_the_limits_say
            hostile_words_are_rendered_or_refused
            long_words_are_never_cut_silently
            limits_are_exact_at_the_network
            polls_are_as_large_as_the_limits_say
            preview_equals_what_was_sent
            looking_creates_nothing
            a_lost_answer_is_found_not_repeated
            a_request_that_never_arrived_is_not_found
            another_posts_twin_is_never_claimed
            the_same_key_never_posts_twice_where_keys_count
            a_revoked_credential_asks_to_reconnect
            too_fast_is_told_with_a_moment
            a_change_is_seen_and_may_be_repeated
            taking_down_twice_is_done_once
            what_people_do_comes_home
            what_came_is_not_brought_again
            unknown_numbers_are_none
            every_answer_of_a_poll_has_its_votes
        }
    };
    (@each $connector:expr, $harness:expr; $($promise:ident)+) => {
        $(#[tokio::test]
        async fn $promise() {
            $crate::conformance::$promise(&$connector, &$harness).await;
        })+
    };
}
