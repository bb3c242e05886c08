//! One suite for every room, chosen by the abilities it declares.
