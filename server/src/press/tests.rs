//! Letters set on the real press, looked at with the eyes of a validator and of someone who copies the text.

mod fixture;
mod injection;
mod real;
mod steady;
