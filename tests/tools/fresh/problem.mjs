/** Something the person at the keyboard can put right: what is wrong, and what to do about it. */
export class Problem extends Error {
  /**
   * @param {string} cause
   * @param {string} remedy
   */
  constructor(cause, remedy) {
    super(`${cause}\n${remedy}`);
  }
}
