/** What is shown beside a link to a page: the name on the color of its mark, with no font from elsewhere. */
export const card =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#8a1c2b"/><g fill="#fff" font-family="Georgia, serif"><text x="90" y="330" font-size="130" font-weight="600">Onrecord</text><text x="96" y="410" font-size="44">What the news says, and who says it.</text></g></svg>';
