package org.lianhu.bad;

public class Layout {
  void crooked( int a){ a = a+1 ; }
}
