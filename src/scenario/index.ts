/** splitkey/scenario */
export {}
