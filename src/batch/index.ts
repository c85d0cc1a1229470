/** splitkey/batch */
export {}
