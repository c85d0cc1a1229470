/** splitkey/testing */
export {}
