/** splitkey/proof */
export {}
