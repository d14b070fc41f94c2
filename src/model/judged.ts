import type { Glimpse } from "./glimpse.ts";
import type { Post } from "./post.ts";
import type { Verdict } from "./verdict.ts";

/** What judges posts: each by itself, and what each shows for rules on several. */
export interface PostJudge {
  judge(post: Post): readonly Verdict[];
  glimpse(post: Post): readonly Glimpse[];
}

/** Keeps verdicts from one run to the next, under names that stand for the words of a post and everything that judged it. */
export interface VerdictStore {
  /** A judge that asks the store first; `make` is called for the first post that it does not know. `judgedBy` names rules, model and choice. */
  remembering(judgedBy: string, make: () => PostJudge): PostJudge;
}
