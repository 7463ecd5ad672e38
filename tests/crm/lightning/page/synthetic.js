// First: it replaces what the rest builds on.
import '@lwc/synthetic-shadow';
import './native.js';
