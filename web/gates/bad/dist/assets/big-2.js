export const big = () => "imported at once, so it counts"
