//! Stories: what a person does with Standpunt, from the first draft to a stranger who checks the file.

mod addresses;
mod bad_input;
mod door;
mod drafting;
mod events;
mod finalising;
mod forgeries;
mod importing;
mod languages;
mod mandates;
mod notices;
mod people;
mod people_rules;
mod privacy;
mod protections;
mod publishing;
mod register;
mod review;
mod review_rules;
mod second_factor;
mod signing;
pub use signing::out_for_signing;
mod signing_rules;
mod verifying;
mod whole_way;
