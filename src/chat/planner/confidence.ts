/** A plan with less confidence than this is worth asking a model about, where there is one. */
export const ASK_MODEL_BELOW = 0.7;
