/** Words after which a full stop ends no sentence: titles, Latin, clinical shorthand, months, the four countries' usage. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr drs prof sr jr st fr rev hon sgt capt mnr mev mej me ds adv oom no nos nr vs v eg ie cf al viz approx ca dept est " +
    "fig figs vol vols ed eds pp para paras sec art ref tel ext min max wt ht hx px rx tx dx fx pt pts yr yrs mo wk hr hrs bd tds qds prn im iv " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun rd ave bldg apt flr inc ltd pty co plc e.g i.e a.m p.m " +
    "bv dws ens asb nl mev.dr"
  ).split(" "),
);

/** Words in 's that are not a possessive. */
export const contractions: ReadonlySet<string> = new Set(
  "it's that's he's she's what's let's there's here's who's how's where's when's why's this's one's everyone's everybody's nobody's someone's somebody's".split(
    " ",
  ),
);
