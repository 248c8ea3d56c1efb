/** Words of organisations that say nothing by themselves: articles, prepositions, conjunctions in the languages of Europe and beyond. */
export const LINK_WORDS = new Set(
  ('the of and for in on at to by from with a an and de het een en van voor te der die das den und fur fuer im am zu zur le la les l d et du des pour au aux el los las y e del para por il lo gli i di da della dello delle dei degli ed per ' +
    'o os as do dos das um i na po dlya pri s v k u z w och og for ja ve ile al ul el').split(' '),
)

/** Ways to write that one more follows. */
export const AND_WORDS = new Set('& + and en und et y e i ve og och ja ed'.split(' '))
