/** The name by which a team knows a lead: it says nothing to anybody else, so that one that is held has one too. */
export interface TeamName {
  name: string;
  /** As it is in the ids of documents. */
  hash: string;
}
