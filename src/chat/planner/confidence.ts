/**
 * A plan with less confidence than this is worth asking a model about, where there is one. On messages that the rules
 * were not written for, about half of the plans below it were wrong, and one in twenty above it.
 */
export const ASK_MODEL_BELOW = 0.75;
