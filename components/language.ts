import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The language that times, numbers and names are written in: that of the words on the page. */
export const Language = createContext('en');

export const useLanguage = (): string => useContext(Language);
