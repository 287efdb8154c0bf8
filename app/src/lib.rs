//! What people see. Pages are pure functions of data, prepared by the server and shown by Leptos.

pub mod desk;
pub mod drafting;
pub mod members;
