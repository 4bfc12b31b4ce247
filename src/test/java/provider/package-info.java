/** An identity provider as an organisation has one, for tests; it can be made to lie. */
package provider;
