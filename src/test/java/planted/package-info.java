/** Classes that break the rules of the house, so that each rule is seen to fail. Nothing uses them. */
package planted;
