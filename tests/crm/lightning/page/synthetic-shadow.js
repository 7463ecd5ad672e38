/** Salesforce's imitation of shadow roots, which replaces what the page builds on: to be loaded before it. */
import '@lwc/synthetic-shadow';
