/** Import it first: in what it takes for its own tests, didwebvh-ts writes each log that it resolves into the project. */
process.env.NODE_ENV = 'development'
